using Platform.Components.Networking;

namespace Platform.Components.Encryption;

/// <summary>Arguments of <see cref="CustomerKey"/>.</summary>
public sealed record CustomerKeyArgs
{
    /// <summary>Where the identity is put.</summary>
    public required LandingZone Zone { get; init; }

    /// <summary>Vault of the key; it needs purge protection, or the services refuse its keys.</summary>
    public required SecretVault Vault { get; init; }

    /// <summary>What is encrypted; part of the names.</summary>
    public required string Purpose { get; init; }
}
