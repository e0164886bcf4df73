namespace Platform.Mesh.Flows;

/// <summary>The order of a flow's tasks.</summary>
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
}
