using Platform.Local.Runs;
using Platform.Mesh.Flows;

namespace Platform.Local;

/// <summary>What a flow reads and writes, as far as it can be told from its folder.</summary>
static class ProjectTables
{
    /// <summary>Parameter to table, for every table of the flows.</summary>
    internal static IReadOnlyDictionary<string, TableName> ByParameter(IEnumerable<Flow> flows) => flows
        .SelectMany(flow => flow.Tables)
        .Distinct()
        .ToDictionary(table => table.Parameter);

    /// <summary>The flows in an order in which each runs after those that it reads from; the given order where that leaves a choice.</summary>
    internal static IReadOnlyList<Flow> Order(IReadOnlyList<Flow> flows)
    {
        var (ordered, waiting) = (new List<Flow>(), flows.ToList());
        while (waiting.Count > 0)
        {
            var next = waiting.Find(flow => !waiting.Exists(other => other != flow && Makes(other).Overlaps(Reads(flow))))
                ?? throw new FlowRunException($"these flows read from each other in a circle: {string.Join(", ", waiting.Select(flow => flow.Path.ShortPath))}");
            ordered.Add(next);
            waiting.Remove(next);
        }
        return ordered;
    }

    /// <summary>The tasks of a flow, each after those that it depends on.</summary>
    internal static IEnumerable<FlowTask> Tasks(Flow flow)
    {
        var waiting = flow.Definition.Tasks.ToList();
        while (waiting.Find(task => !waiting.Exists(other => task.DependsOn.Contains(other.TaskKey))) is { } next)
        {
            waiting.Remove(next);
            yield return next;
        }
    }

    static HashSet<string> Makes(Flow flow) =>
        [.. flow.Tables.Select(table => table.ToString()), .. flow.Definition.Tasks.SelectMany(task => task.Lands).Select(Landing)];

    static IEnumerable<string> Reads(Flow flow) => flow.Reads
        .Where(table => table.Project is null)
        .Select(table => table.Table)
        .Except(flow.Tables)
        .Select(table => table.ToString())
        .Concat(flow.Definition.Ingestion.Select(ingestion => Landing(ingestion.Source)));

    static string Landing(string source) => $"landing/{source}";
}
