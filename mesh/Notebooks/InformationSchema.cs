using System.Collections.Frozen;

namespace Platform.Mesh.Notebooks;

/// <summary>
/// The views of Unity Catalog's information schema that notebooks read, and their columns: learn.microsoft.com,
/// azure/databricks/sql/language-manual/information-schema/schema_privileges, table_privileges and column_masks. Each
/// catalog has them, and they show what concerns the reader.
/// </summary>
public static class InformationSchema
{
    /// <summary>View to columns.</summary>
    public static FrozenDictionary<string, IReadOnlyList<string>> Views { get; } =
        new Dictionary<string, IReadOnlyList<string>>
        {
            ["schema_privileges"] =
            [
                "grantor", "grantee", "catalog_name", "schema_name", "privilege_type", "is_grantable",
                "inherited_from",
            ],
            ["table_privileges"] =
            [
                "grantor", "grantee", "table_catalog", "table_schema", "table_name", "privilege_type", "is_grantable",
                "inherited_from",
            ],
            ["column_masks"] =
            [
                "catalog_name", "schema_name", "table_name", "column_name", "mask_catalog", "mask_schema", "mask_name",
                "mask_col_usage",
            ],
        }.ToFrozenDictionary();
}
