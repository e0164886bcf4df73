namespace Platform.Local.Runs;

/// <summary>How a run is made.</summary>
public sealed record RunOptions
{
    /// <summary>The folders that input files are looked up in, at any depth; the first that has a file wins.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>The folders of the training history: ingested like the others, with `_train` true.</summary>
    public IReadOnlyList<string> Train { get; init; } = [];

    /// <summary>
    /// The folder for the database, landed files and models. A second run with the same folder goes on where the first
    /// ended.
    /// </summary>
    public required string Out { get; init; }

    /// <summary>DuckDB's memory limit when none is chosen: the process, with .NET, stays below 1 GB.</summary>
    public const string DefaultMemoryLimit = "300MB";

    /// <summary>
    /// DuckDB's memory limit, such as `4GB`; when left out <see cref="DefaultMemoryLimit"/>, and four threads at most,
    /// for each needs its part of it.
    /// </summary>
    public string? MemoryLimit { get; init; }

    /// <summary>Values that replace a flow's parameters.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The days of a backfill: streams of bronze tables whose ingestion names the column of the day read these, and do
    /// not get on. Null: they read what is new.
    /// </summary>
    public Period? Period { get; init; }

    /// <summary>Whether tasks run again whose code, parameters and inputs are as they were.</summary>
    public bool Again { get; init; }

    /// <summary>
    /// In how many micro-batches a stream hands over its new rows; 1 when left out. The tables do not depend on it, and
    /// tests hold that.
    /// </summary>
    public int Batches { get; init; } = 1;

    /// <summary>A seed that shuffles rows across micro-batches; the order of arrival when left out.</summary>
    public int? Shuffle { get; init; }
}
