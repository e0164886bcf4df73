using Platform.Components.Databricks.Flows;
using Platform.Components.Streaming;

namespace Platform.Components.Workloads;

/// <summary>Arguments of <see cref="MeshProjects"/>.</summary>
public sealed record MeshProjectsArgs
{
    /// <summary>The notebook that runs a task, and the environment that flows run in.</summary>
    public required FlowRuntime Runtime { get; init; }

    /// <summary>
    /// The hubs that flows send events to and read them from. Default: null, events are files of the landing volume.
    /// </summary>
    public EventIngress? Ingress { get; init; }
}
