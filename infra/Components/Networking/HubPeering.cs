using Platform.Components.Facts;
using Platform.Naming;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureNative.Network;
using AddressSpace = Pulumi.AzureNative.Network.Inputs.AddressSpaceArgs;
using SubResource = Pulumi.AzureNative.Network.Inputs.SubResourceArgs;

namespace Platform.Components.Networking;

/// <summary>
/// The hub and the way to it, both directions: one alone stays "Initiated". An adopted hub may be in another
/// subscription; who deploys then needs Network Contributor on its network.
/// </summary>
public sealed class HubPeering : PlatformComponent
{
    readonly HubPeeringArgs args;

    /// <summary>Makes or adopts the hub and peers with it.</summary>
    public HubPeering(string name, HubPeeringArgs args, ComponentResourceOptions? options = null)
        : base("platform:networking:HubPeering", name, args.Spoke.Context, options)
    {
        this.args = args;
        if (args.Spoke.Settings.Hub == Ownership.Create)
        {
            Hub = AddHub();
            args.Spoke.Diagnostics.Send(this, "vnet", Hub.Id, DiagnosticCategories.VirtualNetwork);
            var first = Peer("hub", args.Spoke.ResourceGroup.Name, args.Network.Name, Hub.Id, Child(args.After));
            Last = Peer(Back, args.Spoke.ResourceGroup.Name, Hub.Name, args.Network.Id, Child(first));
        }
        else
        {
            var hub = AzureId.Parse(args.Spoke.Settings.HubId!);
            var first = Peer(
                "hub", args.Spoke.ResourceGroup.Name, args.Network.Name, args.Spoke.Settings.HubId!, Child(args.After));
            var there = CustomResourceOptions.Merge(Child(first), new CustomResourceOptions
            {
                Provider = args.Spoke.Providers.Of(hub.SubscriptionId),
            });
            Last = Peer(Back, hub.ResourceGroup, hub.Name, args.Network.Id, there);
        }

        RegisterOutputs();
    }

    /// <summary>The hub's network; null where it is adopted.</summary>
    public VirtualNetwork? Hub { get; }

    /// <summary>The last of the two peerings.</summary>
    internal Resource Last { get; }

    // The hub has one for each environment.
    string Back => $"spoke-{Context.Names.Environment}";

    VirtualNetwork AddHub() => new($"{LogicalName}-vnet", new VirtualNetworkArgs
    {
        VirtualNetworkName = Context.Names.Of(AzureKind.VirtualNetwork, "hub"),
        ResourceGroupName = args.Spoke.ResourceGroup.Name,
        Location = Context.Location,
        AddressSpace = new AddressSpace { AddressPrefixes = [args.Spoke.Settings.HubAddressSpace!] },
        Encryption = NetworkEncryption.Of(args.Spoke.Settings),
        Tags = Context.Tags,
    }, Stateful());

    VirtualNetworkPeering Peer(string to, Input<string> resourceGroup, Input<string> network, Input<string> remote,
        CustomResourceOptions options) =>
        new($"{LogicalName}-{(to == Back ? "back" : "there")}", new VirtualNetworkPeeringArgs
        {
            VirtualNetworkPeeringName = Context.Names.Of(AzureKind.Peering, to),
            VirtualNetworkName = network,
            ResourceGroupName = resourceGroup,
            RemoteVirtualNetwork = new SubResource { Id = remote },
            AllowVirtualNetworkAccess = true,
            AllowForwardedTraffic = true,
            UseRemoteGateways = false,
        }, options);
}
