using Platform.Components.Facts;
using Platform.Naming;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Network.Inputs;
using PublicAddressArgs = Pulumi.AzureNative.Network.PublicIPAddressArgs;
using SubResource = Pulumi.AzureNative.Network.Inputs.SubResourceArgs;

namespace Platform.Components.Networking;

/// <summary>
/// The way out of the network: nodes have no public address and default outbound access is off, so that without it
/// they reach nothing.
/// </summary>
/// <param name="Gateway">What the subnets leave through.</param>
/// <param name="Address">Where they then seem to come from.</param>
sealed record WayOut(NatGateway Gateway, PublicIPAddress Address)
{
    /// <summary>Makes the address and the gateway of <paramref name="owner"/>.</summary>
    internal static WayOut Of(PlatformComponent owner, SpokeNetworkArgs args)
    {
        var address = new PublicIPAddress($"{owner.LogicalName}-nat-address", new PublicAddressArgs
        {
            PublicIpAddressName = owner.Context.Names.Of(AzureKind.PublicIp, "nat"),
            ResourceGroupName = args.ResourceGroup.Name,
            Location = owner.Context.Location,
            PublicIPAllocationMethod = IPAllocationMethod.Static,
            Sku = new PublicIPAddressSkuArgs { Name = PublicIPAddressSkuName.Standard },
            Tags = owner.Context.Tags,
        }, owner.Child());
        args.Diagnostics.Send(owner, "nat-address", address.Id, DiagnosticCategories.PublicAddress);
        var gateway = new NatGateway($"{owner.LogicalName}-nat", new Pulumi.AzureNative.Network.NatGatewayArgs
        {
            NatGatewayName = owner.Context.Names.Of(AzureKind.NatGateway),
            ResourceGroupName = args.ResourceGroup.Name,
            Location = owner.Context.Location,
            Sku = new NatGatewaySkuArgs { Name = NatGatewaySkuName.Standard },
            PublicIpAddresses = [new SubResource { Id = address.Id }],
            IdleTimeoutInMinutes = 4,
            Tags = owner.Context.Tags,
        }, owner.Child());
        return new(gateway, address);
    }
}
