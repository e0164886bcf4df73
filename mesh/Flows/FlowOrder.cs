namespace Platform.Mesh.Flows;

/// <summary>The order of flows, and of the tasks of one.</summary>
public static class FlowOrder
{
    /// <summary>The tasks of a flow, each after those that it depends on.</summary>
    /// <param name="definition">The flow.</param>
    public static RunOrder<FlowTask> Tasks(FlowDefinition definition)
    {
        var tasks = definition.Tasks.DistinctBy(task => task.TaskKey).ToDictionary(task => task.TaskKey);
        return RunOrder<FlowTask>.Of(tasks.Values, task => task.DependsOn
            .Where(parent => parent != task.TaskKey && tasks.ContainsKey(parent))
            .Select(parent => tasks[parent]));
    }

    /// <summary>Flows of one project, each after those whose tables or landed files it reads.</summary>
    /// <param name="flows">The flows.</param>
    public static RunOrder<Flow> Flows(IReadOnlyList<Flow> flows)
    {
        var makers = flows.ToDictionary(flow => flow, Makes);
        return RunOrder<Flow>.Of(
            flows,
            flow => flows.Where(other => other != flow && makers[other].Overlaps(Reads(flow))));
    }

    static HashSet<string> Makes(Flow flow) =>
    [
        .. flow.Tables.Select(table => $"{table}"),
        .. flow.Definition.Tasks.SelectMany(task => task.Lands).Select(Landing),
    ];

    static IEnumerable<string> Reads(Flow flow) => flow.Reads
        .Where(table => table.Project is null)
        .Select(table => table.Table)
        .Except(flow.Tables)
        .Select(table => $"{table}")
        .Concat(flow.Definition.Ingestion.Select(ingestion => Landing(ingestion.Source)));

    static string Landing(string source) => $"landing/{source}";
}
