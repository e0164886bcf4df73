using Platform.Components.Access;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Resources;

namespace Platform.Components.Networking;

/// <summary>Arguments of <see cref="PrivateDnsZones"/>.</summary>
public sealed record PrivateDnsZonesArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>Resource group of the zones made here.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>Networks that resolve the zones, by link name; environments that share a zone differ in it.</summary>
    public required IReadOnlyDictionary<string, VirtualNetwork> Networks { get; init; }

    /// <summary>Reaches the subscription of adopted zones.</summary>
    public required AzureProviders Providers { get; init; }

    /// <summary>
    /// Resource id of the group that already has all zones, usually the hub's; who deploys then needs Private DNS Zone
    /// Contributor on it. Default: the zones are made here.
    /// </summary>
    public string? AdoptFrom { get; init; }
}
