using Platform.Components.Access;
using Platform.Components.Encryption;
using Platform.Components.Monitoring;
using Platform.Components.Networking;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureNative.Network;
using GroupMember = Pulumi.AzureAD.GroupMember;
using GroupMemberArgs = Pulumi.AzureAD.GroupMemberArgs;

namespace Platform.Components.Foundation;

/// <summary>What exists before the first byte of data: groups, network, vault, logs, and who may do what.</summary>
public sealed class Backbone : PlatformComponent
{
    readonly PrivateEndpoints endpoints;

    /// <summary>Makes or adopts the parts, as the settings say.</summary>
    public Backbone(string name, BackboneArgs args, ComponentResourceOptions? options = null)
        : base("platform:foundation:Backbone", name, args.Context, options)
    {
        var settings = args.Settings;
        Groups = new ResourceGroups($"{name}-group", new() { Context = Context }, Part());
        Observability = new Observability($"{name}-observability", new ObservabilityArgs
        {
            Context = Context,
            ResourceGroup = Groups[ResourceGroupKey.Sre],
            Settings = settings.Monitoring,
            Budget = settings.Budget,
        }, Part());
        Network = new SpokeNetwork($"{name}-network", new SpokeNetworkArgs
        {
            Context = Context,
            Providers = args.Providers,
            ResourceGroup = Groups[ResourceGroupKey.Network],
            Diagnostics = Observability.Diagnostics,
            Addresses = settings.Addresses,
            Settings = settings.Network,
            MachineLearningCompute = settings.MachineLearning.IsolationMode == IsolationMode.Disabled,
        }, Part());
        var networks = new Dictionary<string, VirtualNetwork> { [Context.Names.Environment] = Network.Network };
        if (Network.Hub is { } hub)
        {
            networks["hub"] = hub;
        }

        var zones = new PrivateDnsZones($"{name}-dns", new PrivateDnsZonesArgs
        {
            Context = Context,
            ResourceGroup = Groups[ResourceGroupKey.Network],
            Networks = networks,
            Providers = args.Providers,
            AdoptFrom = settings.Network.DnsZones == Ownership.Adopt ? settings.Network.DnsZonesGroupId : null,
        }, Part());
        endpoints = new PrivateEndpoints(Context, Groups[ResourceGroupKey.Network], Network.EndpointSubnet, zones);
        if (settings.Network.FlowLogDays is { } days)
        {
            _ = new FlowLogs($"{name}-flows", new FlowLogsArgs
            {
                Zone = Zone(ResourceGroupKey.Network),
                Storage = settings.Storage,
                Network = Network,
                Days = days,
            }, Part());
        }

        Vault = new SecretVault($"{name}-vault", new SecretVaultArgs
        {
            Zone = Zone(ResourceGroupKey.Shared),
            Settings = settings.KeyVault,
        }, Part());
        Deployment = new DeploymentIdentities($"{name}-deployment", new DeploymentIdentitiesArgs
        {
            Context = Context,
            ResourceGroup = Groups[ResourceGroupKey.Sre],
            Settings = settings.Deployment,
        }, Part());
        Personas = new Personas($"{name}-persona", new PersonasArgs
        {
            Context = Context,
            Settings = settings.Personas,
            Deployment = settings.Deployment,
        }, Part());
        MetastoreAdministrator = AdmitDeployer();
        GrantRoles();
        if (settings.Options.ManagementGroups != Ownership.None)
        {
            _ = new ManagementGroups($"{name}-management", new ManagementGroupsArgs
            {
                Context = Context,
                Mode = settings.Options.ManagementGroups,
            }, Part());
        }

        RegisterOutputs();
    }

    /// <summary>Resource groups.</summary>
    public ResourceGroups Groups { get; }

    /// <summary>Log workspace, action group, alerts, budget.</summary>
    public Observability Observability { get; }

    /// <summary>Network and subnets.</summary>
    public SpokeNetwork Network { get; }

    /// <summary>The platform's own vault.</summary>
    public SecretVault Vault { get; }

    /// <summary>Who deploys.</summary>
    public DeploymentIdentities Deployment { get; }

    /// <summary>Who works here.</summary>
    public Personas Personas { get; }

    /// <summary>
    /// The deploying identity's membership in the group that administers the metastore: what may be made in a
    /// metastore is granted to that group.
    /// </summary>
    public Resource MetastoreAdministrator { get; }

    /// <summary>Where components of a group go.</summary>
    /// <param name="key">One of <see cref="ResourceGroupKey"/>.</param>
    public LandingZone Zone(string key) => new()
    {
        Context = Context,
        ResourceGroup = Groups[key],
        Endpoints = endpoints,
        Diagnostics = Observability.Diagnostics,
    };

    GroupMember AdmitDeployer() => new($"{LogicalName}-apply-administrator", new GroupMemberArgs
    {
        GroupObjectId = Personas[Persona.AccountUnityAdmin].Group.ObjectId,
        MemberObjectId = Deployment.Apply.PrincipalId,
    }, Child());

    void GrantRoles()
    {
        foreach (var entry in RoleMatrix.All)
        {
            foreach (var principal in Personas[entry.Persona].Principals)
            {
                this.Grant(entry.ResourceGroup, Groups[entry.ResourceGroup].Id, entry.Role, principal);
            }
        }
    }
}
