namespace Platform.Mesh.Flows;

/// <summary>
/// The parameters that a task gets besides those that its flow declares. A job parameter replaces the parameter of a
/// task that has the same name (learn.microsoft.com/azure/databricks/jobs/parameters), so a flow may declare none of
/// them.
/// </summary>
public static class FlowParameters
{
    /// <summary>What the job tells each of its tasks; docs/flows.md, "On Databricks", says what each means.</summary>
    public static IReadOnlyList<string> OfTask { get; } =
    [
        "flow", "task", "mode", "catalog", "schemas", "tables", "landing", "checkpoints", "requirements", "models",
        "experiment", "streams", "sees",
    ];

    /// <summary>What every job has as parameters of its own.</summary>
    public static IReadOnlyList<string> OfJob { get; } = ["pipeline_env", "git_url", "git_branch", "git_commit"];

    /// <summary>What the job of a flow with a period has besides: the days of a backfill, else empty.</summary>
    public static IReadOnlyList<string> OfBackfill { get; } = ["from", "to"];

    /// <summary>What SQL and Python of a flow may name without declaring it.</summary>
    public static IReadOnlyList<string> Given { get; } = ["landing", .. OfJob];

    /// <summary>What no flow may declare.</summary>
    public static IReadOnlyList<string> Reserved { get; } = [.. OfTask, .. OfJob, .. OfBackfill];

    /// <summary>Whether a name in SQL stands for nothing: no parameter of the flow, nothing given, no table.</summary>
    internal static bool IsUnknown(string parameter, FlowDefinition definition) =>
        !definition.Parameters.ContainsKey(parameter)
        && !Given.Contains(parameter)
        && TableReference.TryParseParameter(parameter) is null;
}
