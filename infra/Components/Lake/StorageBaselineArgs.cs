using Platform.Components.Access;
using Platform.Components.Encryption;
using Platform.Settings;
using Pulumi.AzureNative.Storage;
using ResourceGroup = Pulumi.AzureNative.Resources.ResourceGroup;

namespace Platform.Components.Lake;

/// <summary>Arguments of <see cref="StorageBaseline"/>: what storage accounts differ in.</summary>
public sealed record StorageBaselineArgs
{
    /// <summary>Where the account is put.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>What it is for; part of its name.</summary>
    public required string Purpose { get; init; }

    /// <summary>Redundancy and days of soft delete.</summary>
    public required StorageSettings Settings { get; init; }

    /// <summary>Whether it has a hierarchical file system; fixed after creation.</summary>
    public required bool Hierarchical { get; init; }

    /// <summary>Which Azure services pass the firewall.</summary>
    public required Bypass Bypass { get; init; }

    /// <summary>Connectors that pass the firewall. Default: none.</summary>
    public IReadOnlyList<DataConnector> Connectors { get; init; } = [];

    /// <summary>Customer-managed key. Default: Microsoft-managed.</summary>
    public CustomerKey? Key { get; init; }
}
