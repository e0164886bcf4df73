using Pulumi;

namespace Platform.Components.Databricks.Catalogs;

/// <summary>A container of the lake that becomes an external location.</summary>
public sealed record LocationSource
{
    /// <summary>Logical name: that of the container.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the location; unique in the metastore.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required string Comment { get; init; }

    /// <summary><c>abfss://container@account.dfs.core.windows.net/</c>; no location lies in another.</summary>
    public required Input<string> Url { get; init; }

    /// <summary>
    /// Where file events queue, so that a job starts when a file lands. Default: null, nothing listens, events are off.
    /// </summary>
    public FileEventQueue? FileEvents { get; init; }
}
