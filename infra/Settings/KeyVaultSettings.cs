using System.ComponentModel.DataAnnotations;

namespace Platform.Settings;

/// <summary><c>platform:keyVault</c>: the vault.</summary>
public sealed record KeyVaultSettings
{
    /// <summary>True when left out. Cannot be taken back: the name stays taken until the retention is over.</summary>
    public bool PurgeProtection { get; init; } = true;

    /// <summary>Days that a deleted vault can be brought back, 7 to 90; 90 when left out; fixed after creation.</summary>
    [Range(7, 90, ErrorMessage = "7 to 90")]
    public int SoftDeleteRetentionInDays { get; init; } = 90;
}
