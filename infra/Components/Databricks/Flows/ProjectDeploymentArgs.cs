using Platform.Mesh.Flows;

namespace Platform.Components.Databricks.Flows;

/// <summary>What a project is deployed with.</summary>
public sealed record ProjectDeploymentArgs
{
    /// <summary>The notebook that runs a task, and the folder that files go to.</summary>
    public required FlowRuntime Runtime { get; init; }

    /// <summary>What all flows have in common.</summary>
    public FlowEnvironment Environment => Runtime.Environment;

    /// <summary>The flows of the project, at least one.</summary>
    public required IReadOnlyList<Flow> Flows { get; init; }

    /// <summary>The event hubs that sources are read from, by source. Default: none, files are read instead.</summary>
    public IReadOnlyDictionary<string, StreamSource> Streams { get; init; } = new Dictionary<string, StreamSource>();

    /// <summary>The event hubs that tasks send to, by source. Default: none, files are written instead.</summary>
    public IReadOnlyDictionary<string, StreamSource> Sinks { get; init; } = new Dictionary<string, StreamSource>();
}
