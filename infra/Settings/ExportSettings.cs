namespace Platform.Settings;

/// <summary>What leaves a workspace by its pages; nothing when left out. Grants decide what people read.</summary>
public sealed record ExportSettings
{
    /// <summary>Whether results of notebooks and queries can be downloaded; false when left out.</summary>
    public bool Results { get; init; }

    /// <summary>Whether notebooks can be exported; false when left out.</summary>
    public bool Notebooks { get; init; }

    /// <summary>Whether tables in notebooks can be copied to the clipboard; false when left out.</summary>
    public bool Clipboard { get; init; }

    /// <summary>Whether the DBFS root can be browsed; false when left out.</summary>
    public bool DbfsBrowser { get; init; }
}
