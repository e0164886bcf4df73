using Platform.Components.Access;
using Platform.Components.Facts;
using Platform.Components.Networking;
using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.EventHub;
using Pulumi.AzureNative.EventHub.Inputs;
using Hub = Pulumi.AzureNative.EventHub.EventHub;
using HubArgs = Pulumi.AzureNative.EventHub.EventHubArgs;

namespace Platform.Components.Streaming;

/// <summary>
/// Ingress of events: one namespace, and for each stream a hub with the platform's own consumer group. No keys: one
/// connector may send, another may receive, none both.
/// </summary>
public sealed class EventIngress : PlatformComponent
{
    readonly EventIngressArgs args;

    /// <summary>Makes the namespace, its hubs and the two connectors.</summary>
    public EventIngress(string name, EventIngressArgs args, ComponentResourceOptions? options = null)
        : base("platform:streaming:EventIngress", name, args.Zone.Context, options)
    {
        this.args = args;
        Namespace = AddNamespace();
        AddFirewall();
        Sender = Connect("sender");
        Receiver = Connect("receiver");
        Hubs = args.Streams.ToDictionary(stream => stream, AddHub);
        args.Zone.Endpoints.Add(this, "events", Namespace.Id, PrivateLinks.EventHubs);
        args.Zone.Diagnostics.Send(this, "", Namespace.Id, DiagnosticCategories.EventHubs);
        RegisterOutputs();
    }

    /// <summary>The namespace.</summary>
    public Namespace Namespace { get; }

    /// <summary>The hubs by stream.</summary>
    public IReadOnlyDictionary<string, EventStream> Hubs { get; }

    /// <summary>Identity that may send.</summary>
    public DataConnector Sender { get; }

    /// <summary>Identity that may receive.</summary>
    public DataConnector Receiver { get; }

    /// <summary>What serverless compute needs an endpoint to.</summary>
    public PrivateTarget PrivateTarget => new("events", Namespace.Id, Namespace.Name, PrivateLinks.EventHubs);

    /// <summary>Where Kafka clients connect, <c>name.servicebus.windows.net:9093</c>.</summary>
    public Output<string> KafkaEndpoint => Output.Format($"{Namespace.Name}.servicebus.windows.net:9093");

    /// <summary>Lets <paramref name="principal"/> send to a stream.</summary>
    public RoleAssignment GrantSend(EventStream stream, Principal principal) =>
        this.Grant(stream.Key, stream.Hub.Id, RoleDefinitions.EventHubsDataSender, principal);

    /// <summary>Lets <paramref name="principal"/> receive from a stream.</summary>
    public RoleAssignment GrantReceive(EventStream stream, Principal principal) =>
        this.Grant(stream.Key, stream.Hub.Id, RoleDefinitions.EventHubsDataReceiver, principal);

    DataConnector Connect(string role) => new($"{LogicalName}-{role}", new()
    {
        Context = Context,
        ResourceGroup = args.Zone.ResourceGroup,
        Purpose = $"events-{role}",
    }, Part());

    Namespace AddNamespace() => new($"{LogicalName}-namespace", new NamespaceArgs
    {
        NamespaceName = Context.Names.Of(AzureKind.EventHubsNamespace),
        ResourceGroupName = args.Zone.ResourceGroup.Name,
        Location = Context.Location,
        // Standard: the least with Kafka, consumer groups and private endpoints.
        Sku = new SkuArgs { Name = SkuName.Standard, Tier = SkuTier.Standard, Capacity = args.Settings.Capacity },
        IsAutoInflateEnabled = args.Settings.MaximumCapacity is not null,
        MaximumThroughputUnits = args.Settings.MaximumCapacity is { } maximum ? (Input<int>)maximum : null,
        DisableLocalAuth = true,
        MinimumTlsVersion = TlsVersion.TlsVersion_1_2,
        PublicNetworkAccess = Context.PrivateOnly
            ? Pulumi.AzureNative.EventHub.PublicNetworkAccess.Disabled
            : Pulumi.AzureNative.EventHub.PublicNetworkAccess.Enabled,
        Tags = Context.Tags,
    }, Stateful());

    void AddFirewall() => _ = new NamespaceNetworkRuleSet($"{LogicalName}-firewall", new NamespaceNetworkRuleSetArgs
    {
        NamespaceName = Namespace.Name,
        ResourceGroupName = args.Zone.ResourceGroup.Name,
        DefaultAction = DefaultAction.Deny,
        PublicNetworkAccess = Context.PrivateOnly ? PublicNetworkAccessFlag.Disabled : PublicNetworkAccessFlag.Enabled,
        TrustedServiceAccessEnabled = false,
        IpRules = Context.AllowedIps.Select(range => new NWRuleSetIpRulesArgs
        {
            IpMask = range,
            Action = NetworkRuleIPAction.Allow,
        }).ToArray(),
    }, Child());

    EventStream AddHub(string stream)
    {
        var hub = new Hub($"{LogicalName}-{stream}", new HubArgs
        {
            EventHubName = Context.Names.Of(AzureKind.EventHub, stream),
            NamespaceName = Namespace.Name,
            ResourceGroupName = args.Zone.ResourceGroup.Name,
            PartitionCount = args.Settings.Partitions,
            RetentionDescription = new RetentionDescriptionArgs
            {
                CleanupPolicy = CleanupPolicyRetentionDescription.Delete,
                RetentionTimeInHours = 24 * args.Settings.RetentionDays,
            },
        }, Stateful());
        // $Default is everybody's: two readers in one group take each other's events.
        var group = new ConsumerGroup($"{LogicalName}-{stream}-group", new ConsumerGroupArgs
        {
            ConsumerGroupName = Context.Names.Of(AzureKind.ConsumerGroup, Context.Names.Platform),
            EventHubName = hub.Name,
            NamespaceName = Namespace.Name,
            ResourceGroupName = args.Zone.ResourceGroup.Name,
        }, Child());
        var made = new EventStream(stream, hub, group);
        GrantSend(made, Sender.Principal);
        GrantReceive(made, Receiver.Principal);
        return made;
    }
}
