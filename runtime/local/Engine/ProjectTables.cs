using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;

namespace Platform.Local.Engine;

/// <summary>The tables of a project.</summary>
static class ProjectTables
{
    /// <summary>Parameter to table, for every table of the flows.</summary>
    internal static IReadOnlyDictionary<string, TableName> ByParameter(ResolvedProject project) => project.Flows
        .SelectMany(flow => flow.Tables.Select(table => table.FullName).Concat(flow.Reads.Values
            .Where(table => table.Project is null)
            .Select(table => new TableName(table.Layer, table.Table))))
        .Concat(TableName.OfIngestion)
        .Distinct()
        .ToDictionary(table => table.Parameter);

    /// <summary>Their schemas: the layers, and those of pipelines.</summary>
    internal static IEnumerable<string> Schemas(ResolvedProject project) =>
        Layers.All.Union(ByParameter(project).Values.Select(table => table.Layer));
}
