using Platform.Components.Networking;

namespace Platform.Components.Encryption;

/// <summary>Arguments of <see cref="CustomerKeys"/>.</summary>
public sealed record CustomerKeysArgs
{
    /// <summary>Where the identities that use the keys are put.</summary>
    public required LandingZone Zone { get; init; }

    /// <summary>Vault of the keys.</summary>
    public required SecretVault Vault { get; init; }
}
