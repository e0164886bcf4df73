using Platform.Components.Encryption;
using Platform.Components.Lake;
using Platform.Components.Networking;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureNative.Network;

namespace Platform.Components.MachineLearning;

/// <summary>Arguments of <see cref="MlWorkspace"/>.</summary>
public sealed record MlWorkspaceArgs
{
    /// <summary>Where the workspace is put.</summary>
    public required LandingZone Zone { get; init; }

    /// <summary>Isolation and compute.</summary>
    public required MachineLearningSettings Settings { get; init; }

    /// <summary>Retention and purge protection of its vault.</summary>
    public required KeyVaultSettings Vault { get; init; }

    /// <summary>Redundancy and soft delete of its account.</summary>
    public required StorageSettings Storage { get; init; }

    /// <summary>Resource id of the Log Analytics workspace behind its insights.</summary>
    public required Output<string> LogWorkspaceId { get; init; }

    /// <summary>The lake that jobs read from; a managed network gets a way to it.</summary>
    public required Storage Lake { get; init; }

    /// <summary>Subnet of its compute; null where it has a managed network.</summary>
    public required Subnet? Subnet { get; init; }

    /// <summary>Customer-managed key. Default: Microsoft-managed.</summary>
    public CustomerKey? Key { get; init; }
}
