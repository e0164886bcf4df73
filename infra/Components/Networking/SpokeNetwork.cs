using System.Net;
using Platform.Components.Facts;
using Platform.Naming;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Network.Inputs;
using AddressSpace = Pulumi.AzureNative.Network.Inputs.AddressSpaceArgs;
using PublicAddressArgs = Pulumi.AzureNative.Network.PublicIPAddressArgs;
using SecurityGroupArgs = Pulumi.AzureNative.Network.NetworkSecurityGroupArgs;
using SecurityGroupReference = Pulumi.AzureNative.Network.Inputs.NetworkSecurityGroupArgs;
using SubnetResourceArgs = Pulumi.AzureNative.Network.SubnetArgs;
using SubResource = Pulumi.AzureNative.Network.Inputs.SubResourceArgs;
using VirtualNetworkArgs = Pulumi.AzureNative.Network.VirtualNetworkArgs;

namespace Platform.Components.Networking;

/// <summary>
/// The environment's network: two subnets for Databricks' nodes, one for private endpoints, one way out, and a peering
/// with the hub.
/// </summary>
public sealed class SpokeNetwork : PlatformComponent
{
    // What Databricks needs to write its own rules and to keep others out of its subnets.
    const string DatabricksDelegation = "Microsoft.Databricks/workspaces";

    readonly SpokeNetworkArgs args;

    // The newest change of the network, which the next one waits for.
    Resource[] last = [];

    /// <summary>Makes the network.</summary>
    public SpokeNetwork(string name, SpokeNetworkArgs args, ComponentResourceOptions? options = null)
        : base("platform:networking:SpokeNetwork", name, args.Context, options)
    {
        this.args = args;
        Network = new VirtualNetwork($"{name}-vnet", new VirtualNetworkArgs
        {
            VirtualNetworkName = Context.Names.Of(AzureKind.VirtualNetwork),
            ResourceGroupName = args.ResourceGroup.Name,
            Location = Context.Location,
            AddressSpace = new AddressSpace { AddressPrefixes = [args.Addresses.Space.ToString()] },
            Encryption = NetworkEncryption.Of(args.Settings),
            Tags = Context.Tags,
        }, Stateful());
        args.Diagnostics.Send(this, "vnet", Network.Id, DiagnosticCategories.VirtualNetwork);

        var databricks = AddSecurityGroup("databricks", SecurityRules.Databricks);
        var endpoints = AddSecurityGroup("endpoints", SecurityRules.Endpoints);
        var exit = args.Settings.NatGateway ? AddNatGateway() : null;
        HostSubnet = AddSubnet("host", args.Addresses.DatabricksHost, databricks, exit, DatabricksDelegation);
        ContainerSubnet =
            AddSubnet("container", args.Addresses.DatabricksContainer, databricks, exit, DatabricksDelegation);
        if (args.MachineLearningCompute)
        {
            MachineLearningSubnet = AddSubnet("ml", args.Addresses.MachineLearning, AddSecurityGroup("ml", []), exit);
        }

        if (args.Settings.Runner == RunnerPlace.Own)
        {
            AddSubnet("runner", args.Addresses.Runner, AddSecurityGroup("runner", []), exit);
        }

        EndpointSubnet = AddSubnet("endpoints", args.Addresses.PrivateEndpoints, endpoints, null);
        var peering = args.Settings.Hub == Ownership.None
            ? null
            : new HubPeering($"{name}-hub", new() { Spoke = args, Network = Network, After = EndpointSubnet }, Part());
        Hub = peering?.Hub;
        Settled = peering?.Last ?? EndpointSubnet;
        RegisterOutputs();
    }

    /// <summary>The virtual network.</summary>
    public VirtualNetwork Network { get; }

    /// <summary>The hub's network, where it is made here.</summary>
    public VirtualNetwork? Hub { get; }

    /// <summary>The last change of the network here; what changes it from outside, as Databricks does, waits.</summary>
    internal Resource Settled { get; }

    /// <summary>Subnet of the nodes' hosts: Databricks' "public" one, although it has no public address.</summary>
    public Subnet HostSubnet { get; }

    /// <summary>Subnet of the nodes' containers: Databricks' "private" one.</summary>
    public Subnet ContainerSubnet { get; }

    /// <summary>Subnet of the private endpoints.</summary>
    public Subnet EndpointSubnet { get; }

    /// <summary>Subnet of Azure Machine Learning's compute; null where that has a managed network.</summary>
    public Subnet? MachineLearningSubnet { get; }

    // No inline rules: Databricks writes its own through the delegation, and the provider keeps rules it does not know
    // only while the property is unset.
    NetworkSecurityGroup AddSecurityGroup(string purpose, IReadOnlyList<SecurityRuleFacts> rules)
    {
        var group = new NetworkSecurityGroup($"{LogicalName}-{purpose}-nsg", new SecurityGroupArgs
        {
            NetworkSecurityGroupName = Context.Names.Of(AzureKind.NetworkSecurityGroup, purpose),
            ResourceGroupName = args.ResourceGroup.Name,
            Location = Context.Location,
            Tags = Context.Tags,
        }, Child());
        args.Diagnostics.Send(this, $"{purpose}-nsg", group.Id, DiagnosticCategories.NetworkSecurityGroup);
        Resource[] previous = [];
        foreach (var rule in rules)
        {
            previous =
            [
                new SecurityRule($"{LogicalName}-{purpose}-{rule.Name}", new Pulumi.AzureNative.Network.SecurityRuleArgs
                {
                    SecurityRuleName = rule.Name,
                    NetworkSecurityGroupName = group.Name,
                    ResourceGroupName = args.ResourceGroup.Name,
                    Priority = rule.Priority,
                    Direction = rule.Outbound ? SecurityRuleDirection.Outbound : SecurityRuleDirection.Inbound,
                    Access = rule.Allow ? SecurityRuleAccess.Allow : SecurityRuleAccess.Deny,
                    Protocol = rule.Ports.Length == 0 ? SecurityRuleProtocol.Asterisk : SecurityRuleProtocol.Tcp,
                    SourceAddressPrefix = rule.Source,
                    SourcePortRange = "*",
                    DestinationAddressPrefix = rule.Destination,
                    DestinationPortRanges = rule.Ports.Length == 0 ? ["*"] : rule.Ports,
                    Description = rule.Reason,
                }, Child(previous)),
            ];
        }

        return group;
    }

    // Nodes have no public address and default outbound access is off: without this gateway they reach nothing.
    NatGateway AddNatGateway()
    {
        var address = new PublicIPAddress($"{LogicalName}-nat-address", new PublicAddressArgs
        {
            PublicIpAddressName = Context.Names.Of(AzureKind.PublicIp, "nat"),
            ResourceGroupName = args.ResourceGroup.Name,
            Location = Context.Location,
            PublicIPAllocationMethod = IPAllocationMethod.Static,
            Sku = new PublicIPAddressSkuArgs { Name = PublicIPAddressSkuName.Standard },
            Tags = Context.Tags,
        }, Child());
        args.Diagnostics.Send(this, "nat-address", address.Id, DiagnosticCategories.PublicAddress);
        return new NatGateway($"{LogicalName}-nat", new Pulumi.AzureNative.Network.NatGatewayArgs
        {
            NatGatewayName = Context.Names.Of(AzureKind.NatGateway),
            ResourceGroupName = args.ResourceGroup.Name,
            Location = Context.Location,
            Sku = new NatGatewaySkuArgs { Name = NatGatewaySkuName.Standard },
            PublicIpAddresses = [new SubResource { Id = address.Id }],
            IdleTimeoutInMinutes = 4,
            Tags = Context.Tags,
        }, Child());
    }

    // One after the other: Azure refuses two changes of one network at once.
    Subnet AddSubnet(
        string purpose, IPNetwork range, NetworkSecurityGroup security, NatGateway? exit, string? delegation = null)
    {
        var subnet = new Subnet($"{LogicalName}-{purpose}-subnet", new SubnetResourceArgs
        {
            SubnetName = Context.Names.Of(AzureKind.Subnet, purpose),
            VirtualNetworkName = Network.Name,
            ResourceGroupName = args.ResourceGroup.Name,
            AddressPrefix = range.ToString(),
            DefaultOutboundAccess = false,
            NetworkSecurityGroup = new SecurityGroupReference { Id = security.Id },
            NatGateway = exit is null ? null : (Input<SubResource>)new SubResource { Id = exit.Id },
            Delegations = delegation is null
                ? []
                : [new DelegationArgs { Name = "databricks", ServiceName = delegation }],
            // Endpoints obey the security group only where the subnet says so.
            PrivateEndpointNetworkPolicies = VirtualNetworkPrivateEndpointNetworkPolicies.NetworkSecurityGroupEnabled,
        }, Child(last));
        last = [subnet];
        return subnet;
    }
}
