using Platform.Mesh.Flows;
using Platform.Mesh.Naming;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// The names that a flow uses, as what runs it receives them. They follow from the mesh's patterns, as the names in
/// Unity Catalog do.
/// </summary>
/// <param name="flow">The flow.</param>
/// <param name="mesh">Every flow of the environment: a flow may read what others of its domain make.</param>
/// <param name="names">The patterns, filled in.</param>
public sealed class FlowNames(Flow flow, DataMesh mesh, MeshNames names)
{
    /// <summary>The place in the mesh that the names are made from.</summary>
    public FlowPath Place => flow.Path;

    /// <summary>The catalog.</summary>
    public string Catalog => names.Catalog(flow.Path);

    /// <summary>The volume that files land in.</summary>
    public string Landing => Volume("landing");

    /// <summary>The volume that artefacts of experiments are kept in.</summary>
    public string Models => Volume("models");

    /// <summary>The flow's own folder for checkpoints.</summary>
    public string Checkpoints => string.Join(
        '/',
        new[] { Volume("checkpoints"), flow.Path.FlowType, flow.Path.Flow }.Where(part => part.Length > 0));

    /// <summary>Layer to schema, as JSON with sorted keys.</summary>
    public string Schemas => Json.Sorted(Layers.All.Select(layer => (layer, names.Schema(flow.Path, layer))));

    /// <summary>SQL parameter to the full name of the table, for what the flow reads or makes.</summary>
    public IReadOnlyDictionary<string, string> TableParameters { get; } = mesh.TableParameters(flow, names);

    /// <summary>The full name of a table that a trigger names: the service wants it without back-ticks.</summary>
    /// <param name="text"><c>layer.table</c>, or <c>project.layer.table</c>.</param>
    public string Table(string text)
    {
        var table = TableReference.TryParse(text)!;
        return names.PlainTable(mesh.Maker(flow, table)!.Path, table.Table.Layer, table.Table.Table);
    }

    string Volume(string name) => $"/Volumes/{Catalog}/{names.Schema(flow.Path, "bronze")}/{name}";
}
