namespace Platform.Settings;

/// <summary><c>platform:storage</c>: the lake.</summary>
public sealed record StorageSettings
{
    /// <summary>Required. How many copies, and where.</summary>
    public required Redundancy Redundancy { get; init; }

    /// <summary>Days to recover deleted blobs and containers, 7 to 365; 7 when left out.</summary>
    [Range(7, 365, ErrorMessage = "7 to 365")]
    public int SoftDeleteDays { get; init; } = 7;

    /// <summary>
    /// Data is encrypted twice, with two algorithms and two keys; once when left out. A change replaces the accounts
    /// and the Databricks workspace.
    /// </summary>
    public bool InfrastructureEncryption { get; init; }

    /// <summary>Days after which stage data turns cool; never when left out.</summary>
    [Range(1, 99999, ErrorMessage = "1 to 99999")]
    public int? StageCoolAfterDays { get; init; }

    /// <summary>Days after which stage data is archived; never when left out. Not with ZRS, GZRS, RAGZRS.</summary>
    [Range(1, 99999, ErrorMessage = "1 to 99999")]
    public int? StageArchiveAfterDays { get; init; }

    /// <summary>Days after which stage data is deleted; never when left out.</summary>
    [Range(1, 99999, ErrorMessage = "1 to 99999")]
    public int? StageDeleteAfterDays { get; init; }
}
