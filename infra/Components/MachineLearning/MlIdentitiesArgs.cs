using Platform.Components.Encryption;
using Platform.Components.Lake;
using Platform.Components.Networking;
using Platform.Settings;

namespace Platform.Components.MachineLearning;

/// <summary>Arguments of <see cref="MlIdentities"/>.</summary>
public sealed record MlIdentitiesArgs
{
    /// <summary>Where the identities are put.</summary>
    public required LandingZone Zone { get; init; }

    /// <summary>Whether there is a managed network, whose endpoints need an approver.</summary>
    public required MachineLearningSettings Settings { get; init; }

    /// <summary>The workspace's own vault.</summary>
    public required SecretVault Vault { get; init; }

    /// <summary>Account, registry and insights.</summary>
    public required MlFoundation Base { get; init; }

    /// <summary>The lake that the managed network leads to.</summary>
    public required Storage Lake { get; init; }
}
