using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;

namespace Platform.Local.Engine;

/// <summary>The tables of a project.</summary>
static class ProjectTables
{
    /// <summary>Parameter to table, for every table of the flows.</summary>
    internal static IReadOnlyDictionary<string, TableName> ByParameter(ResolvedProject project) => project.Flows
        .SelectMany(flow => flow.Tables.Select(table => table.FullName))
        .Concat(TableName.OfIngestion)
        .Distinct()
        .ToDictionary(table => table.Parameter);
}
