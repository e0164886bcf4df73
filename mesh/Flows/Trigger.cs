namespace Platform.Mesh.Flows;

/// <summary>What sets a flow off; exactly one.</summary>
public sealed record Trigger
{
    /// <summary>A file lands in the folder of an ingested table.</summary>
    public FileArrival? FileArrival { get; init; }

    /// <summary>A table changes.</summary>
    public TableUpdate? TableUpdate { get; init; }
}
