using Platform.Components.Streaming;

namespace Platform.Tests.Infra.Components.Streaming;

public sealed class EventIngressTests
{
    const string NamespaceType = "azure-native:eventhub:Namespace";
    const string HubType = "azure-native:eventhub:EventHub";

    static Action Ingress(EventHubsSettings? settings = null) => () => _ = new EventIngress("in", new()
    {
        Zone = TestSettings.Zone(),
        Settings = settings ?? new(),
        Streams = ["telemetry"],
    });

    [Test]
    public async Task The_namespace_takes_identities_only_and_is_private()
    {
        var run = await TestStack.UpdateAsync(Ingress());

        var space = run.Inputs(NamespaceType, "in-namespace");
        Assert.That(space["disableLocalAuth"], Is.True);
        Assert.That(space["minimumTlsVersion"], Is.EqualTo("1.2"));
        Assert.That(space["publicNetworkAccess"], Is.EqualTo("Disabled"));
        Assert.That(TestStack.At(space, "sku.name"), Is.EqualTo("Standard"));
        Assert.That(run.Inputs("azure-native:eventhub:NamespaceNetworkRuleSet", "in-firewall")["defaultAction"],
            Is.EqualTo("Deny"));
        Assert.That(run.Inputs("azure-native:eventhub:NamespaceNetworkRuleSet", "in-firewall")["publicNetworkAccess"],
            Is.EqualTo("Disabled"));
        Assert.That(
            run.Inputs("azure-native:network:PrivateEndpoint").Keys, Is.EqualTo(new[] { "in-namespace-endpoint" }));
    }

    [Test]
    public async Task A_stream_has_partitions_retention_and_a_consumer_group_of_its_own()
    {
        var run = await TestStack.UpdateAsync(Ingress(new() { Partitions = 8, RetentionDays = 7 }));

        var hub = run.Inputs(HubType, "in-telemetry");
        Assert.That(hub["partitionCount"], Is.EqualTo(8.0));
        Assert.That(TestStack.At(hub, "retentionDescription.retentionTimeInHours"), Is.EqualTo(168.0));
        Assert.That(run.Inputs("azure-native:eventhub:ConsumerGroup").Values.Select(
            group => group["consumerGroupName"]), Has.Exactly(1).Items.And.None.EqualTo("$Default"));
    }

    [Test]
    public async Task One_connector_sends_and_another_receives()
    {
        var run = await TestStack.UpdateAsync(Ingress());

        Assert.That(run.Inputs("azure-native:authorization:RoleAssignment").ToDictionary(made => made.Key, made =>
            (made.Value["scope"], made.Value["principalId"])), Is.EquivalentTo(new Dictionary<string, (object, object)>
            {
                ["in-telemetry-events-sender-connector-events-sender"] =
                ($"/{HubType}/in-telemetry", TestStack.Principal("in-sender-connector")),
                ["in-telemetry-events-receiver-connector-events-receiver"] =
                ($"/{HubType}/in-telemetry", TestStack.Principal("in-receiver-connector")),
            }));
    }

    [TestCase(null, false)]
    [TestCase(10, true)]
    public async Task Throughput_grows_only_where_a_maximum_is_configured(int? maximum, bool grows)
    {
        var run = await TestStack.UpdateAsync(Ingress(new() { MaximumCapacity = maximum }));

        Assert.That(run.Inputs(NamespaceType, "in-namespace")["isAutoInflateEnabled"], Is.EqualTo(grows));
    }
}
