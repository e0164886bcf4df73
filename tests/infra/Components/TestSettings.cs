using Platform.Components;
using Platform.Components.Access;
using Platform.Components.Foundation;
using Platform.Components.Monitoring;
using Platform.Components.Networking;
using Pulumi;
using Pulumi.AzureNative.Network;
using ResourceGroup = Pulumi.AzureNative.Resources.ResourceGroup;

namespace Platform.Tests.Infra.Components;

/// <summary>The smallest settings, and the surroundings that a component is tested in.</summary>
static class TestSettings
{
    /// <summary>Everything required, nothing else; private access, protected.</summary>
    public static PlatformSettings Minimal { get; } = new()
    {
        Environment = "dev",
        General = new()
        {
            Company = "acme",
            Platform = "data",
            Location = "francecentral",
            Owner = "o",
            Service = "s",
            Project = "p",
            Creator = "c",
        },
        Azure = new()
        {
            TenantId = "11111111-0000-4000-8000-000000000001",
            SubscriptionId = "11111111-0000-4000-8000-000000000002",
        },
        Network = new() { AddressSpace = "10.10.0.0/20", Access = NetworkAccess.Private },
        Storage = new() { Redundancy = Redundancy.ZRS },
        Monitoring = new() { AlertEmails = ["a@example.com", "b@example.com"] },
        Budget = new() { Amount = 500, StartDate = "2026-12-01" },
        Personas = new() { Groups = Ownership.Create },
        Deployment = new()
        {
            Administrators = new() { Group = "data-administrators-dev", AccountId = "18" },
            Github = new() { Organization = "acme", Repository = "platform" },
            AzureDevOps = [Connection("dataEngineer", 1)],
        },
        MachineLearning = new() { IsolationMode = IsolationMode.AllowInternetOutbound },
        Databricks = new() { AccountId = "11111111-0000-4000-8000-000000000005" },
        UnityCatalog = new()
        {
            Metastore = new() { Ownership = Ownership.Adopt, Id = "11111111-0000-4000-8000-000000000006" },
        },
        Flows = new() { Schedules = PauseStatus.Paused },
    };

    /// <summary>A service connection that its pipelines sign in by as an identity.</summary>
    public static AzureDevOpsSettings Connection(string identity, int number) => new()
    {
        Identity = identity,
        Issuer = "https://login.example.com/v2.0",
        Subject = $"/eid1/c/pub/t/tenant/a/application/sc/organization/{number}",
    };

    /// <summary>The context of some settings.</summary>
    public static PlatformContext Context(PlatformSettings? settings = null) =>
        PlatformContext.From(settings ?? Minimal);

    /// <summary>Arguments of a backbone; only inside a run.</summary>
    public static BackboneArgs Backbone(PlatformSettings? settings = null) => new()
    {
        Context = Context(settings),
        Providers = new AzureProviders("azure", new() { Context = Context(settings) }),
        Settings = settings ?? Minimal,
    };

    /// <summary>
    /// A landing zone with a network around it; only inside a run. Its own resources have names that start with
    /// <c>around</c>.
    /// </summary>
    public static LandingZone Zone(PlatformSettings? settings = null)
    {
        var context = Context(settings);
        var providers = new AzureProviders("around-azure", new() { Context = context });
        var group = new ResourceGroup("around-group");
        var diagnostics = new Diagnostics(Output.Create("/log-workspace"));
        var network = new SpokeNetwork("around-network", new()
        {
            Context = context,
            Providers = providers,
            ResourceGroup = group,
            Diagnostics = diagnostics,
            Addresses = (settings ?? Minimal).Addresses,
            Settings = (settings ?? Minimal).Network,
            MachineLearningCompute = false,
        });
        var zones = new PrivateDnsZones("around-dns", new()
        {
            Context = context,
            Providers = providers,
            ResourceGroup = group,
            Networks = new Dictionary<string, VirtualNetwork> { ["around"] = network.Network },
        });
        return new()
        {
            Context = context,
            ResourceGroup = group,
            Diagnostics = diagnostics,
            Endpoints = new PrivateEndpoints(context, group, network.EndpointSubnet, zones),
        };
    }
}
