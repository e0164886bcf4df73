using Platform.Mesh.Flows;
using Platform.Mesh.Naming;

namespace Platform.Components.Databricks.Catalogs;

/// <summary>A catalog that the flows of an environment need.</summary>
/// <param name="Key">Its logical name: the domain.</param>
/// <param name="Name">Its name in Unity Catalog.</param>
/// <param name="Schemas">Its schemas, sorted by name.</param>
public sealed record CatalogContents(string Key, string Name, IReadOnlyList<SchemaName> Schemas)
{
    /// <summary>The catalogs of an environment, with the schemas that the mesh names.</summary>
    /// <param name="mesh">The flows of the environment.</param>
    /// <param name="names">The names of what flows make.</param>
    /// <param name="extraSchemas">Schemas of every project besides the layers.</param>
    public static IReadOnlyList<CatalogContents> For(DataMesh mesh, MeshNames names, IReadOnlyList<string> extraSchemas)
    {
        var keys = mesh.WithTried
            .Select(flow => flow.Path)
            .DistinctBy(names.Catalog)
            .ToDictionary(names.Catalog, path => KeyOf(path, names));
        return
        [
            .. mesh.Schemas(names, extraSchemas)
                .GroupBy(schema => schema.Catalog)
                .Select(catalog => new CatalogContents(keys[catalog.Key], catalog.Key, [.. catalog])),
        ];
    }

    // The key is identity: it must not change when a second project joins the domain. Where the pattern makes a catalog
    // per project, the key names the project too.
    static string KeyOf(FlowPath path, MeshNames names) =>
        names.Catalog(path) == names.Catalog(path with { Project = "another" })
            ? path.Domain
            : $"{path.Domain}-{path.Project}";
}
