using Platform.Mesh.Flows;

namespace Platform.Components.Databricks.Flows;

/// <summary>What a flow is deployed with.</summary>
public sealed record FlowDeploymentArgs
{
    /// <summary>The notebook that runs a task, and the folder that files go to.</summary>
    public required FlowRuntime Runtime { get; init; }

    /// <summary>What all flows have in common.</summary>
    public FlowEnvironment Environment => Runtime.Environment;

    /// <summary>The files that the project's flows share.</summary>
    public required ProjectFiles Files { get; init; }

    /// <summary>The flow.</summary>
    public required Flow Flow { get; init; }

    /// <summary>The names that the flow uses; those of one that tries out its project are not the project's.</summary>
    public FlowNames Names => Flow.Definition.Integration is null
        ? new(Flow, Environment.Mesh, Environment.Names)
        : new(DataMesh.AsTried(Flow), Environment.Mesh.TriedBy(Flow), Environment.Names);

    /// <summary>The event hubs that sources are read from, by source. Default: none, files are read instead.</summary>
    public IReadOnlyDictionary<string, StreamSource> Streams { get; init; } = new Dictionary<string, StreamSource>();

    /// <summary>The event hubs that tasks send to, by source. Default: none, files are written instead.</summary>
    public IReadOnlyDictionary<string, StreamSource> Sinks { get; init; } = new Dictionary<string, StreamSource>();

    /// <summary>The flows that its job runs besides its own: it waits for their files. Default: none.</summary>
    public IReadOnlyList<FlowDeployment> Runs { get; init; } = [];
}
