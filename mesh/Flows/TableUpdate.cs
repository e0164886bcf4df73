namespace Platform.Mesh.Flows;

/// <summary>A table changes.</summary>
public sealed record TableUpdate
{
    /// <summary>
    /// Required. Tables of the project as <c>layer.table</c>, or of another project of the domain as
    /// <c>project.layer.table</c>.
    /// </summary>
    [MinLength(1, ErrorMessage = "at least one table")]
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>
    /// Required. When the flow runs as long as the tables may not be there: a job that waits for a table that does not
    /// exist is refused.
    /// </summary>
    public required Schedule UntilThen { get; init; }

    /// <summary>One changed table is enough when left out.</summary>
    [AllowedValues("ANY_UPDATED", "ALL_UPDATED")]
    public string Condition { get; init; } = "ANY_UPDATED";

    /// <summary>Seconds between two runs, at least 60; no minimum when left out.</summary>
    [Range(60, int.MaxValue, ErrorMessage = "at least 60")]
    public int? MinTimeBetweenTriggersSeconds { get; init; }

    /// <summary>Seconds without a change before the run starts, at least 60; starts at once when left out.</summary>
    [Range(60, int.MaxValue, ErrorMessage = "at least 60")]
    public int? WaitAfterLastChangeSeconds { get; init; }
}
