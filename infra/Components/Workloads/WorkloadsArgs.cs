using Platform.Components.Databricks.Flows;

namespace Platform.Components.Workloads;

/// <summary>Arguments of <see cref="Workloads"/>.</summary>
public sealed record WorkloadsArgs
{
    /// <summary>The notebook that runs a task, and the environment that flows run in.</summary>
    public required FlowRuntime Runtime { get; init; }
}
