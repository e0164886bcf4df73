using Platform.Mesh.Contracts;
using Platform.Mesh.Faults;
using Platform.Mesh.Notebooks;

namespace Platform.Mesh.Flows;

/// <summary>The notebooks of a project name what its flows make.</summary>
static class NotebookRules
{
    /// <summary>What is wrong with the notebooks beside a flow.</summary>
    /// <param name="mesh">Every flow.</param>
    /// <param name="flow">Any flow of the project.</param>
    internal static IEnumerable<Fault> Check(DataMesh mesh, Flow flow) => NotebookFolder.Check(
        flow.ProjectFolder,
        flow.Path.ProjectFolder,
        new(flow.Path.Domain, flow.Path.Project, Layers.All, (layer, table) => Columns(mesh, flow, new(layer, table))));

    static IReadOnlyCollection<string>? Columns(DataMesh mesh, Flow flow, TableName table)
    {
        if (mesh.Maker(flow, new(null, table)) is not { } maker)
        {
            return null;
        }
        if (IngestColumns.Of.TryGetValue(table, out var own))
        {
            return own;
        }
        var columns = maker.Contracts.GetValueOrDefault(table)?.Properties.Select(column => column.Name) ?? [];
        return [.. columns, .. table.Layer == Layers.Bronze ? ContractFile.OfBronze : []];
    }
}
