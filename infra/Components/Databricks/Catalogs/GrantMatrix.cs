namespace Platform.Components.Databricks.Catalogs;

/// <summary>
/// Which role may do what on which securable. The privileges are those of
/// learn.microsoft.com/azure/databricks/data-governance/unity-catalog/manage-privileges/privileges. Nobody has all
/// privileges, nothing is granted to all users, and the deployer keeps MANAGE in every authoritative list.
/// </summary>
public static class GrantMatrix
{
    static readonly string[] Read = ["SELECT", "USE_SCHEMA"];
    static readonly string[] Build = ["CREATE_TABLE", "MODIFY", "SELECT", "USE_SCHEMA"];

    /// <summary>On a catalog.</summary>
    public static IReadOnlyDictionary<DataRole, IReadOnlyList<string>> Catalog { get; } = Rows(
        (DataRole.Deployer, ["MANAGE", "USE_CATALOG"]),
        (DataRole.Admin, ["BROWSE", "MANAGE", "USE_CATALOG"]),
        (DataRole.Runner, ["USE_CATALOG"]),
        (DataRole.Engineer, ["BROWSE", "USE_CATALOG"]),
        (DataRole.Scientist, ["BROWSE", "USE_CATALOG"]),
        (DataRole.Analyst, ["BROWSE", "USE_CATALOG"]),
        (DataRole.SensitiveReader, ["USE_CATALOG"]),
        (DataRole.Sre, ["BROWSE"]));

    /// <summary>
    /// On the metastore: what the deployers of an environment need to make everything else. Who grants it is an
    /// account administrator, as every deployer is: those manage permissions of a metastore
    /// (docs.databricks.com/data-governance/unity-catalog/manage-privileges/admin-privileges).
    /// </summary>
    public static IReadOnlyDictionary<DataRole, IReadOnlyList<string>> Metastore { get; } = Rows(
        (DataRole.Deployer,
        [
            "CREATE_CATALOG", "CREATE_EXTERNAL_LOCATION", "CREATE_SERVICE_CREDENTIAL", "CREATE_STORAGE_CREDENTIAL",
        ]));

    /// <summary>On a storage credential or external location: nobody reads data by path.</summary>
    public static IReadOnlyDictionary<DataRole, IReadOnlyList<string>> Storage { get; } = Rows(
        (DataRole.Admin, ["MANAGE"]));

    /// <summary>On a service credential.</summary>
    public static IReadOnlyDictionary<DataRole, IReadOnlyList<string>> ServiceCredential { get; } = Rows(
        (DataRole.Admin, ["MANAGE"]),
        (DataRole.Runner, ["ACCESS"]));

    /// <summary>On a registered model.</summary>
    public static IReadOnlyDictionary<DataRole, IReadOnlyList<string>> Model { get; } = Rows(
        (DataRole.Deployer, ["MANAGE"]),
        (DataRole.Runner, ["EXECUTE"]),
        (DataRole.Engineer, ["EXECUTE"]),
        (DataRole.Scientist, ["EXECUTE"]));

    /// <summary>On a schema.</summary>
    /// <param name="layer">
    /// The layer that the schema holds. Any other word than bronze, silver, gold and sensitive is a schema that a
    /// pipeline publishes, and is read like gold.
    /// </param>
    /// <param name="engineersWrite">Whether engineers may change tables by hand; false where only jobs may.</param>
    public static IReadOnlyDictionary<DataRole, IReadOnlyList<string>> Schema(string layer, bool engineersWrite) =>
        layer switch
        {
            "bronze" => Rows([.. Makers(engineersWrite)]),
            "silver" => Rows([.. Makers(engineersWrite), (DataRole.Scientist, Read)]),
            "sensitive" => Rows(
                (DataRole.Deployer, ["MANAGE"]),
                (DataRole.Runner, Build),
                (DataRole.SensitiveReader, Read)),
            "gold" => Rows([.. Makers(engineersWrite), (DataRole.Scientist, Read), (DataRole.Analyst, Read)]),
            _ => Rows(
                (DataRole.Deployer, ["MANAGE"]),
                (DataRole.Runner, ["CREATE_MATERIALIZED_VIEW", .. Build]),
                (DataRole.Engineer, Read), (DataRole.Scientist, Read), (DataRole.Analyst, Read)),
        };

    /// <summary>On a volume.</summary>
    /// <param name="volume">Its name: landing, stage, checkpoints, models or exchange.</param>
    /// <param name="engineersWrite">Whether engineers may put files there by hand.</param>
    public static IReadOnlyDictionary<DataRole, IReadOnlyList<string>> Volume(string volume, bool engineersWrite) =>
        volume switch
        {
            "landing" or "stage" => Rows(
                (DataRole.Deployer, ["MANAGE"]),
                (DataRole.Runner, ["READ_VOLUME", "WRITE_VOLUME"]),
                (DataRole.Engineer, engineersWrite ? ["READ_VOLUME", "WRITE_VOLUME"] : ["READ_VOLUME"])),
            "models" or "exchange" => Rows(
                (DataRole.Deployer, ["MANAGE"]),
                (DataRole.Runner, ["READ_VOLUME", "WRITE_VOLUME"]),
                (DataRole.Engineer, ["READ_VOLUME"]), (DataRole.Scientist, ["READ_VOLUME"])),
            _ => Rows((DataRole.Deployer, ["MANAGE"]), (DataRole.Runner, ["READ_VOLUME", "WRITE_VOLUME"])),
        };

    static IEnumerable<(DataRole, IReadOnlyList<string>)> Makers(bool engineersWrite) =>
    [
        (DataRole.Deployer, ["MANAGE"]),
        // Masks are functions, made beside the tables that they are bound to.
        (DataRole.Runner, ["CREATE_FUNCTION", .. Build]),
        (DataRole.Engineer, engineersWrite ? Build : Read),
    ];

    static IReadOnlyDictionary<DataRole, IReadOnlyList<string>> Rows(
        params IEnumerable<(DataRole Role, IReadOnlyList<string> Privileges)> rows) =>
        rows.ToDictionary(row => row.Role, row => row.Privileges);
}
