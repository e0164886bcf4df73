using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Resources;

namespace Platform.Components.Networking;

/// <summary>Arguments of <see cref="PrivateDnsZones"/>.</summary>
public sealed record PrivateDnsZonesArgs
{
    /// <summary>What the stack decides for all components.</summary>
    public required PlatformContext Context { get; init; }

    /// <summary>Resource group of the zones made here.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>Network that must resolve the zones made here.</summary>
    public required VirtualNetwork Network { get; init; }

    /// <summary>
    /// Resource id of the group that already has all zones, usually the hub's; linking them to networks is then their owner's business. Default: the zones are made here.
    /// </summary>
    public string? AdoptFrom { get; init; }
}
