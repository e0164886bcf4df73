using Platform.Mesh.Flows;

namespace Platform.Local.Engine;

/// <summary>The tables of a project.</summary>
static class ProjectTables
{
    /// <summary>Parameter to table, for every table of the flows.</summary>
    internal static IReadOnlyDictionary<string, TableName> ByParameter(IEnumerable<Flow> flows) => flows
        .SelectMany(flow => flow.Tables)
        .Distinct()
        .ToDictionary(table => table.Parameter);
}
