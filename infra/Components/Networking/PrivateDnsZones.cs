using Platform.Components.Facts;
using Pulumi;
using Pulumi.AzureNative.PrivateDns;

namespace Platform.Components.Networking;

/// <summary>The private DNS zones of the endpoints: made here and linked to the network, or the hub's.</summary>
public sealed class PrivateDnsZones : PlatformComponent
{
    readonly Dictionary<string, Output<string>> ids;
    readonly Dictionary<string, List<Resource>> links = [];

    /// <summary>Makes or adopts every zone of <see cref="PrivateLinks.Zones"/>.</summary>
    public PrivateDnsZones(string name, PrivateDnsZonesArgs args, ComponentResourceOptions? options = null)
        : base("platform:networking:PrivateDnsZones", name, args.Context, options)
    {
        ids = PrivateLinks.Zones.ToDictionary(
            zone => zone, zone => args.AdoptFrom is { } group ? Adopted(args, group, zone) : Created(args, zone));
        RegisterOutputs();
    }

    /// <summary>Resource id of a zone.</summary>
    public Output<string> IdOf(string zone) => ids[zone];

    /// <summary>The links of a zone: what is to be found by its names waits for them.</summary>
    internal IReadOnlyList<Resource> LinksOf(string zone) => links[zone];

    Output<string> Adopted(PrivateDnsZonesArgs args, string group, string zone)
    {
        var owner = AzureId.Parse(group);
        Link(args, zone, zone, owner.ResourceGroup, CustomResourceOptions.Merge(Child(), new CustomResourceOptions
        {
            Provider = args.Providers.Of(owner.SubscriptionId),
        }));
        return Output.Create($"{group}/providers/Microsoft.Network/privateDnsZones/{zone}");
    }

    Output<string> Created(PrivateDnsZonesArgs args, string name)
    {
        var zone = new PrivateZone($"{LogicalName}-{Key(name)}", new PrivateZoneArgs
        {
            PrivateZoneName = name,
            ResourceGroupName = args.ResourceGroup.Name,
            Location = "global",
            Tags = Context.Tags,
        }, Child());
        Link(args, name, zone.Name, args.ResourceGroup.Name, Child());
        return zone.Id;
    }

    void Link(PrivateDnsZonesArgs args, string name, Input<string> zone, Input<string> resourceGroup,
        CustomResourceOptions options)
    {
        links[name] = [];
        foreach (var (link, network) in args.Networks)
        {
            // The link's name tells the environments that share a zone apart; the logical name is the same in each.
            var key = link == Context.Names.Environment ? "own" : link;
            links[name].Add(new VirtualNetworkLink($"{LogicalName}-{Key(name)}-{key}", new VirtualNetworkLinkArgs
            {
                VirtualNetworkLinkName = link,
                PrivateZoneName = zone,
                ResourceGroupName = resourceGroup,
                Location = "global",
                RegistrationEnabled = false,
                ResolutionPolicy = PrivateLinks.OthersHaveToo.Contains(name)
                    ? ResolutionPolicy.NxDomainRedirect
                    : ResolutionPolicy.Default,
                VirtualNetwork = new Pulumi.AzureNative.PrivateDns.Inputs.SubResourceArgs { Id = network.Id },
                Tags = Context.Tags,
            }, options));
        }
    }

    static string Key(string zone) => zone.Replace('.', '-');
}
