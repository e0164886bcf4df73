using Platform.Components.Access;
using Platform.Components.Encryption;
using Platform.Components.Facts;
using Platform.Components.Networking;
using Platform.Settings;

namespace Platform.Components.Lake;

/// <summary>Arguments of <see cref="LakeAccount"/>.</summary>
public sealed record LakeAccountArgs
{
    /// <summary>Where the account is put.</summary>
    public required LandingZone Zone { get; init; }

    /// <summary>What it is for; part of its name.</summary>
    public required string Purpose { get; init; }

    /// <summary>Redundancy and days of soft delete.</summary>
    public required StorageSettings Settings { get; init; }

    /// <summary>Keys of the containers; each is named <c>{environment}-{key}</c>.</summary>
    public required IReadOnlyList<string> Containers { get; init; }

    /// <summary>Connectors that the firewall lets through.</summary>
    public required IReadOnlyList<DataConnector> Connectors { get; init; }

    /// <summary>Sub-resources with a private endpoint, in the order in which they are made.</summary>
    public required IReadOnlyList<PrivateLink> Links { get; init; }

    /// <summary>Customer-managed key. Default: Microsoft-managed.</summary>
    public CustomerKey? Key { get; init; }
}
