using Platform.Components.Databricks;
using Platform.Components.Streaming;
using Platform.Mesh.Flows;

namespace Platform.Components.Workloads;

/// <summary>What the workloads are deployed with.</summary>
public sealed record WorkloadsArgs
{
    /// <summary>What they run in.</summary>
    public required Lakehouse Lakehouse { get; init; }

    /// <summary>Where events come in.</summary>
    public required EventIngress Ingress { get; init; }

    /// <summary>Whether telemetry is read from the event hub; else from files.</summary>
    public required bool ReadEvents { get; init; }

    /// <summary>Every flow of the repository.</summary>
    public required DataMesh Mesh { get; init; }

    /// <summary>The repository's root on disk.</summary>
    public required string Repository { get; init; }
}
