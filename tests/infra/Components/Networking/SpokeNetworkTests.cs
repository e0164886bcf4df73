using Platform.Components.Access;
using Platform.Components.Monitoring;
using Platform.Components.Networking;
using Pulumi;
using Pulumi.AzureNative.Network;
using ResourceGroup = Pulumi.AzureNative.Resources.ResourceGroup;

namespace Platform.Tests.Infra.Components.Networking;

public sealed class SpokeNetworkTests
{
    const string SubnetType = "azure-native:network:Subnet";

    static NetworkSettings Settings => TestSettings.Minimal.Network;

    static Action Network(NetworkSettings settings, bool ml = false) => () => _ = new SpokeNetwork("net", new()
    {
        Context = TestSettings.Context(),
        Providers = new AzureProviders("azure", new() { Context = TestSettings.Context() }),
        ResourceGroup = new ResourceGroup("group"),
        Diagnostics = new Diagnostics(Output.Create("/log")),
        Addresses = TestSettings.Minimal.Addresses,
        Settings = settings,
        MachineLearningCompute = ml,
    });

    [Test]
    public async Task The_security_groups_have_no_inline_rules_and_ours_start_at_200()
    {
        var run = await TestStack.UpdateAsync(Network(Settings));

        Assert.That(run.Inputs("azure-native:network:NetworkSecurityGroup").Values.Select(
            inputs => inputs.ContainsKey("securityRules")), Is.EqualTo(new[] { false, false }));
        Assert.That(run.Inputs("azure-native:network:SecurityRule").ToDictionary(
            made => made.Key, made => made.Value["priority"]), Is.EquivalentTo(new Dictionary<string, object>
            {
                ["net-databricks-allow-entra-outbound"] = 200.0,
                ["net-databricks-allow-front-door-outbound"] = 201.0,
                ["net-endpoints-allow-network-inbound"] = 200.0,
                ["net-endpoints-deny-inbound"] = 4096.0,
            }));
    }

    [Test]
    public async Task Both_Databricks_subnets_are_delegated_secured_and_leave_through_the_gateway()
    {
        var run = await TestStack.UpdateAsync(Network(Settings));

        foreach (var purpose in new[] { "host", "container" })
        {
            var subnet = run.Inputs(SubnetType, $"net-{purpose}-subnet");
            Assert.That(TestStack.At(subnet, "natGateway.id"), Is.EqualTo("/azure-native:network:NatGateway/net-nat"));
            Assert.That(TestStack.At(subnet, "networkSecurityGroup.id"),
                Is.EqualTo("/azure-native:network:NetworkSecurityGroup/net-databricks-nsg"));
            Assert.That(TestStack.At(TestStack.Items(subnet["delegations"]).Single(), "serviceName"),
                Is.EqualTo("Microsoft.Databricks/workspaces"));
        }

        Assert.That(run.Inputs(SubnetType, "net-endpoints-subnet").Keys,
            Does.Not.Contain("natGateway").And.Contain("networkSecurityGroup"));
        Assert.That(
            TestStack.Items(run.Inputs(SubnetType, "net-endpoints-subnet").GetValueOrDefault("delegations")), Is.Empty);
    }

    [Test]
    public async Task No_subnet_has_default_outbound_access_and_the_network_lists_none()
    {
        var run = await TestStack.UpdateAsync(Network(Settings with { Runner = RunnerPlace.Own }, ml: true));

        Assert.That(run.Inputs(SubnetType).Values.Select(inputs => inputs["defaultOutboundAccess"]),
            Is.EqualTo(new object[] { false, false, false, false, false }));
        Assert.That(run.Inputs("azure-native:network:VirtualNetwork", "net-vnet").Keys, Does.Not.Contain("subnets"));
    }

    [Test]
    public async Task Without_a_gateway_there_is_no_public_address()
    {
        var run = await TestStack.UpdateAsync(Network(Settings with { NatGateway = false }));

        Assert.That(run.All<NatGateway>(), Is.Empty);
        Assert.That(run.All<PublicIPAddress>(), Is.Empty);
        Assert.That(run.Inputs(SubnetType).Values.Count(inputs => inputs.ContainsKey("natGateway")), Is.Zero);
    }

    [TestCase(true, true)]
    [TestCase(false, null)]
    public async Task Networks_encrypt_what_their_machines_say_unless_settings_say_no(bool wanted, bool? sent)
    {
        var run = await TestStack.UpdateAsync(Network(Settings with
        {
            Encryption = wanted,
            Hub = Ownership.Create,
            HubAddressSpace = "10.0.0.0/22",
        }));

        var networks = run.Inputs("azure-native:network:VirtualNetwork").Values;
        Assert.That(
            networks.Select(network => TestStack.At(network, "encryption.enabled")),
            Is.EqualTo(new object?[] { sent, sent }));
        Assert.That(
            networks.Select(network => TestStack.At(network, "encryption.enforcement")),
            Is.EqualTo(Enumerable.Repeat(wanted ? "AllowUnencrypted" : null, 2)));
    }

    [Test]
    public async Task Without_a_hub_there_is_no_peering()
    {
        var run = await TestStack.UpdateAsync(Network(Settings));

        Assert.That(run.All<VirtualNetworkPeering>(), Is.Empty);
        Assert.That(run.All<VirtualNetwork>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_hub_of_our_own_is_peered_both_ways()
    {
        var run = await TestStack.UpdateAsync(Network(Settings with
        {
            Hub = Ownership.Create,
            HubAddressSpace = "10.0.0.0/22",
        }));

        Assert.That(run.Inputs("azure-native:network:VirtualNetwork").Keys,
            Is.EquivalentTo(new[] { "net-vnet", "net-hub-vnet" }));
        Assert.That(Peerings(run), Is.EquivalentTo(new[]
        {
            "net-vnet in group to /azure-native:network:VirtualNetwork/net-hub-vnet as peer-hub",
            "net-hub-vnet in group to /azure-native:network:VirtualNetwork/net-vnet as peer-spoke-dev",
        }));
    }

    [Test]
    public async Task An_adopted_hub_is_peered_both_ways_the_way_back_in_its_own_subscription()
    {
        const string hub =
            "/subscriptions/other/resourceGroups/hub-group/providers/Microsoft.Network/virtualNetworks/hub";
        var run = await TestStack.UpdateAsync(Network(Settings with { Hub = Ownership.Adopt, HubId = hub }));

        Assert.That(run.Inputs("azure-native:network:VirtualNetwork").Keys, Is.EquivalentTo(new[] { "net-vnet" }));
        Assert.That(Peerings(run), Is.EquivalentTo(new[]
        {
            $"net-vnet in group to {hub} as peer-hub",
            "hub in hub-group to /azure-native:network:VirtualNetwork/net-vnet as peer-spoke-dev",
        }));
        Assert.That(run.Registrations.Single(made => made.Name == "net-hub-back").Provider,
            Does.Contain("azure-resources-other"));
        Assert.That(run.Inputs("pulumi:providers:azure-native", "azure-resources-other")["subscriptionId"],
            Is.EqualTo("other"));
    }

    static IEnumerable<string> Peerings(TestStack run) =>
        run.Inputs("azure-native:network:VirtualNetworkPeering").Values.Select(made =>
            $"{made["virtualNetworkName"]} in {made["resourceGroupName"]}"
            + $" to {TestStack.At(made, "remoteVirtualNetwork.id")} as {made["virtualNetworkPeeringName"]}");

    [Test]
    public async Task Networks_security_groups_and_the_public_address_log()
    {
        var hub = Settings with { Hub = Ownership.Create, HubAddressSpace = "10.0.0.0/22" };
        var run = await TestStack.UpdateAsync(Network(hub));

        Assert.That(run.Inputs("azure-native:monitor:DiagnosticSetting").Values.Select(inputs => inputs["resourceUri"]),
            Is.EquivalentTo(new[]
            {
                "/azure-native:network:NetworkSecurityGroup/net-databricks-nsg",
                "/azure-native:network:NetworkSecurityGroup/net-endpoints-nsg",
                "/azure-native:network:PublicIPAddress/net-nat-address",
                "/azure-native:network:VirtualNetwork/net-hub-vnet",
                "/azure-native:network:VirtualNetwork/net-vnet",
            }));
    }
}
