using Platform.Components.Networking;
using Platform.Settings;

namespace Platform.Components.Encryption;

/// <summary>Arguments of <see cref="SecretVault"/>.</summary>
public sealed record SecretVaultArgs
{
    /// <summary>Where the vault is put.</summary>
    public required LandingZone Zone { get; init; }

    /// <summary>What it is for, in its name; empty for the platform's own.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Retention and purge protection.</summary>
    public required KeyVaultSettings Settings { get; init; }
}
