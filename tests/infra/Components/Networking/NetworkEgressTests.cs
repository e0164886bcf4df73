using System.Collections.Immutable;
using Platform.Components.Access;
using Platform.Components.Monitoring;
using Platform.Components.Networking;
using Pulumi;
using ResourceGroup = Pulumi.AzureNative.Resources.ResourceGroup;

namespace Platform.Tests.Infra.Components.Networking;

public sealed class NetworkEgressTests
{
    static void Network() => _ = new SpokeNetwork("net", new()
    {
        Context = TestSettings.Context(),
        Providers = new AzureProviders("azure", new() { Context = TestSettings.Context() }),
        ResourceGroup = new ResourceGroup("group"),
        Diagnostics = new Diagnostics(Output.Create("/log")),
        Addresses = TestSettings.Minimal.Addresses,
        Settings = TestSettings.Minimal.Network with { Egress = NetworkEgress.ServiceTags },
        MachineLearningCompute = true,
    });

    [Test]
    public async Task By_service_tags_nodes_reach_what_they_need_and_nothing_else_on_the_internet()
    {
        var run = await TestStack.UpdateAsync(Network);

        var outbound = run.Inputs("azure-native:network:SecurityRule")
            .Where(made => made.Value["direction"].Equals("Outbound"))
            .ToLookup(made => made.Key.Split('-')[1], made => made.Value);
        Assert.That(
            outbound["databricks"].Select(Way),
            Is.EquivalentTo(new[]
            {
                "200 Allow AzureActiveDirectory 443", "201 Allow AzureFrontDoor.Frontend 443", "4096 Deny Internet *",
            }));
        Assert.That(
            outbound["ml"].Select(Way),
            Is.EquivalentTo(new[]
            {
                "200 Allow AzureActiveDirectory 443", "201 Allow AzureMachineLearning *",
                "202 Allow BatchNodeManagement 443", "203 Allow AzureResourceManager 443", "204 Allow Storage 443",
                "205 Allow AzureFrontDoor.Frontend 443", "206 Allow MicrosoftContainerRegistry 443",
                "207 Allow AzureMonitor 443", "4096 Deny Internet *",
            }));

        static string Way(ImmutableDictionary<string, object> rule) =>
            $"{rule["priority"]} {rule["access"]} {rule["destinationAddressPrefix"]} "
            + (rule.GetValueOrDefault("destinationPortRange") ?? TestStack.Joined(rule["destinationPortRanges"]));
    }
}
