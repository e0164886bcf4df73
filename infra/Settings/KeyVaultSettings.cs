namespace Platform.Settings;

/// <summary><c>platform:keyVault</c>: the vault.</summary>
public sealed record KeyVaultSettings
{
    /// <summary>True when left out. It cannot be undone: the name stays taken until the retention is over.</summary>
    public bool PurgeProtection { get; init; } = true;

    /// <summary>Days to recover a deleted vault, 7 to 90, fixed after creation; 90 when left out.</summary>
    [Range(7, 90, ErrorMessage = "7 to 90")]
    public int SoftDeleteRetentionInDays { get; init; } = 90;
}
