namespace Platform.Settings;

/// <summary><c>platform:eventHubs</c>: ingress of streams.</summary>
public sealed record EventHubsSettings
{
    /// <summary>Throughput units; 1 when left out.</summary>
    [Range(1, 40, ErrorMessage = "1 to 40")]
    public int Capacity { get; init; } = 1;

    /// <summary>Maximum throughput units; no growth when left out.</summary>
    [Range(1, 40, ErrorMessage = "1 to 40")]
    public int? MaximumCapacity { get; init; }

    /// <summary>Partitions of a hub, fixed after creation; 4 when left out.</summary>
    [Range(2, 32, ErrorMessage = "2 to 32")]
    public int Partitions { get; init; } = 4;

    /// <summary>Days that events are kept; 1 when left out.</summary>
    [Range(1, 7, ErrorMessage = "1 to 7")]
    public int RetentionDays { get; init; } = 1;

    /// <summary>
    /// False when left out: telemetry is read from files of the simulator, and what flows send to each other goes
    /// through files. True: through event hubs, one per stream.
    /// </summary>
    public bool ReadEvents { get; init; }
}
