using System.Net;
using Platform.Components.Facts;
using Platform.Naming;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Network.Inputs;
using AddressSpace = Pulumi.AzureNative.Network.Inputs.AddressSpaceArgs;
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

        var closed = args.Settings.Egress == NetworkEgress.ServiceTags;
        var databricks = this.AddSecurityGroup(
            args,
            "databricks",
            closed ? [.. SecurityRules.Databricks, SecurityRules.DenyInternet] : SecurityRules.Databricks);
        var endpoints = this.AddSecurityGroup(args, "endpoints", SecurityRules.Endpoints);
        var exit = args.Settings.NatGateway ? WayOut.Of(this, args) : null;
        HostSubnet = AddSubnet("host", args.Addresses.DatabricksHost, databricks, exit, DatabricksDelegation);
        ContainerSubnet =
            AddSubnet("container", args.Addresses.DatabricksContainer, databricks, exit, DatabricksDelegation);
        if (args.MachineLearningCompute)
        {
            var ml = this.AddSecurityGroup(
                args, "ml", closed ? [.. SecurityRules.MachineLearning, SecurityRules.DenyInternet] : []);
            MachineLearningSubnet = AddSubnet("ml", args.Addresses.MachineLearning, ml, exit);
        }

        if (args.Settings.Runner == RunnerPlace.Own)
        {
            AddSubnet("runner", args.Addresses.Runner, this.AddSecurityGroup(args, "runner", []), exit);
        }

        ExitAddress = exit?.Address.IpAddress.Apply(address => address!);
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

    /// <summary>The public address that everything inside leaves from; null where a hub gives the way out.</summary>
    public Output<string>? ExitAddress { get; }

    /// <summary>Subnet of Azure Machine Learning's compute; null where that has a managed network.</summary>
    public Subnet? MachineLearningSubnet { get; }

    // One after the other: Azure refuses two changes of one network at once.
    Subnet AddSubnet(
        string purpose, IPNetwork range, NetworkSecurityGroup security, WayOut? exit, string? delegation = null)
    {
        var subnet = new Subnet($"{LogicalName}-{purpose}-subnet", new SubnetResourceArgs
        {
            SubnetName = Context.Names.Of(AzureKind.Subnet, purpose),
            VirtualNetworkName = Network.Name,
            ResourceGroupName = args.ResourceGroup.Name,
            AddressPrefix = range.ToString(),
            DefaultOutboundAccess = false,
            NetworkSecurityGroup = new SecurityGroupReference { Id = security.Id },
            NatGateway = exit is null ? null : (Input<SubResource>)new SubResource { Id = exit.Gateway.Id },
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
