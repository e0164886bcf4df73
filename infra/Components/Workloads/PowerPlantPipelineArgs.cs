using Platform.Components.Databricks.Flows;
using Platform.Components.Streaming;

namespace Platform.Components.Workloads;

/// <summary>Arguments of <see cref="PowerPlantPipeline"/>.</summary>
public sealed record PowerPlantPipelineArgs
{
    /// <summary>The notebook that runs a task, and the environment that flows run in.</summary>
    public required FlowRuntime Runtime { get; init; }

    /// <summary>Where telemetry comes in.</summary>
    public required EventIngress Ingress { get; init; }

    /// <summary>Whether telemetry is read from the event hub; else from files, which the simulator lands.</summary>
    public required bool ReadEvents { get; init; }
}
