using Platform.Components.Facts;
using Pulumi;
using Pulumi.AzureNative.PrivateDns;

namespace Platform.Components.Networking;

/// <summary>The private DNS zones that endpoints register in: made here and linked to the network, or the hub's.</summary>
public sealed class PrivateDnsZones : PlatformComponent
{
    readonly Dictionary<string, Output<string>> ids;

    /// <summary>Makes or adopts every zone of <see cref="PrivateLinks.Zones"/>.</summary>
    public PrivateDnsZones(string name, PrivateDnsZonesArgs args, ComponentResourceOptions? options = null)
        : base("platform:networking:PrivateDnsZones", name, args.Context, options)
    {
        ids = PrivateLinks.Zones.ToDictionary(zone => zone, zone => args.AdoptFrom is { } group ? Adopted(group, zone) : Created(zone, args));
        RegisterOutputs();
    }

    /// <summary>Resource id of a zone.</summary>
    public Output<string> IdOf(string zone) => ids[zone];

    static Output<string> Adopted(string resourceGroupId, string zone) => Output.Create($"{resourceGroupId}/providers/Microsoft.Network/privateDnsZones/{zone}");

    Output<string> Created(string name, PrivateDnsZonesArgs args)
    {
        var key = name.Replace('.', '-');
        var zone = new PrivateZone($"{LogicalName}-{key}", new PrivateZoneArgs
        {
            PrivateZoneName = name,
            ResourceGroupName = args.ResourceGroup.Name,
            Location = "global",
            Tags = Context.Tags,
        }, Child());
        _ = new VirtualNetworkLink($"{LogicalName}-{key}-link", new VirtualNetworkLinkArgs
        {
            VirtualNetworkLinkName = "environment",
            PrivateZoneName = zone.Name,
            ResourceGroupName = args.ResourceGroup.Name,
            Location = "global",
            RegistrationEnabled = false,
            VirtualNetwork = new Pulumi.AzureNative.PrivateDns.Inputs.SubResourceArgs { Id = args.Network.Id },
            Tags = Context.Tags,
        }, Child());
        return zone.Id;
    }
}
