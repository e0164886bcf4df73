namespace Platform.Mesh.Flows;

/// <summary>A file lands in the folder of an ingested table.</summary>
public sealed record FileArrival
{
    /// <summary>Required. A table of the flow's ingestion: its folder is watched.</summary>
    public required string Table { get; init; }

    /// <summary>Seconds between two runs, at least 60; no minimum when left out.</summary>
    [Range(60, int.MaxValue, ErrorMessage = "at least 60")]
    public int? MinTimeBetweenTriggersSeconds { get; init; }

    /// <summary>Seconds without a new file before the run starts, at least 60; starts at once when left out.</summary>
    [Range(60, int.MaxValue, ErrorMessage = "at least 60")]
    public int? WaitAfterLastChangeSeconds { get; init; }
}
