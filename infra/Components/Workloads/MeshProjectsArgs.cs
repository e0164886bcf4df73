using Platform.Components.Databricks.Flows;

namespace Platform.Components.Workloads;

/// <summary>Arguments of <see cref="MeshProjects"/>.</summary>
public sealed record MeshProjectsArgs
{
    /// <summary>The notebook that runs a task, and the environment that flows run in.</summary>
    public required FlowRuntime Runtime { get; init; }
}
