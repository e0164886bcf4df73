using Platform.Mesh.Flows;
using Pulumi;

namespace Platform.Components.Databricks.Flows;

/// <summary>What a flow is deployed with.</summary>
public sealed record FlowDeploymentArgs
{
    /// <summary>What all flows have in common.</summary>
    public required FlowEnvironment Environment { get; init; }

    /// <summary>The notebook that runs a task, and the folder that files go to.</summary>
    public required FlowRuntime Runtime { get; init; }

    /// <summary>The files that the project's flows share.</summary>
    public required ProjectFiles Project { get; init; }

    /// <summary>The flow.</summary>
    public required Flow Flow { get; init; }

    /// <summary>Every flow of the environment.</summary>
    public required DataMesh Mesh { get; init; }

    /// <summary>The event hubs that sources are read from, by source; a source without one is read from the landing volume.</summary>
    public IReadOnlyDictionary<string, StreamSource> Streams { get; init; } = new Dictionary<string, StreamSource>();
}

/// <summary>An event hub as a job reads it.</summary>
/// <param name="BootstrapServers">Host and port of the Kafka endpoint.</param>
/// <param name="Topic">Name of the hub.</param>
/// <param name="ConsumerGroup">The consumer group that is the reader's own.</param>
/// <param name="Credential">Name of the service credential that reads it: there is no key.</param>
public sealed record StreamSource(Output<string> BootstrapServers, Output<string> Topic, Output<string> ConsumerGroup, Output<string> Credential);
