namespace Platform.Local.Runs;

/// <summary>What a run gave.</summary>
public sealed record RunResult
{
    /// <summary>The tasks in the order they ran.</summary>
    public required IReadOnlyList<TaskResult> Tasks { get; init; }

    /// <summary>Table (`layer.table`) to its number of rows; quarantine tables are not among them.</summary>
    public required IReadOnlyDictionary<string, long> Rows { get; init; }

    /// <summary>Quarantine table to its number of rows.</summary>
    public required IReadOnlyDictionary<string, long> Quarantine { get; init; }

    /// <summary>
    /// Figures of summary.sql, by path such as `forecast.mape`: a double or a string; null where there is none.
    /// </summary>
    public required IReadOnlyList<KeyValuePair<string, object?>> Summary { get; init; }

    /// <summary>
    /// Files that lie there and could not be read, with the reason; the run has failed when there is one.
    /// </summary>
    public required IReadOnlyList<string> IngestErrors { get; init; }

    /// <summary>Quality gates that are broken; the run has failed when there is one.</summary>
    public required IReadOnlyList<string> BrokenGates { get; init; }

    /// <summary>Whether the run has not failed.</summary>
    public bool IsWell => BrokenGates.Count == 0 && IngestErrors.Count == 0;

    /// <summary>Python and its packages with the versions that tasks used; none where no task did.</summary>
    public required IReadOnlyDictionary<string, string> Versions { get; init; }

    /// <summary>The database file.</summary>
    public required string Database { get; init; }

    /// <summary>The HTML report; null where the project has none.</summary>
    public required string? Report { get; init; }

    /// <summary>Wall time of the whole run.</summary>
    public required double Seconds { get; init; }
}
