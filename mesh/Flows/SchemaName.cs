namespace Platform.Mesh.Flows;

/// <summary>A schema of Unity Catalog, and what it is for.</summary>
/// <param name="Catalog">Its catalog.</param>
/// <param name="Schema">Its name in the catalog.</param>
/// <param name="Org">The organisation that it belongs to.</param>
/// <param name="Domain">The domain.</param>
/// <param name="Project">The project.</param>
/// <param name="Db">What flows call it: a layer, or what a pipeline declares.</param>
public sealed record SchemaName(string Catalog, string Schema, string Org, string Domain, string Project, string Db);
