using Platform.Components.Facts;
using Platform.Components.Foundation;

namespace Platform.Tests.Infra.Components.Foundation;

public sealed class FlowLogsTests
{
    const string FlowLog = "azure-native:network:FlowLog";

    static Task<TestStack> Run(NetworkSettings network) => TestStack.UpdateAsync(() =>
        _ = new Backbone("backbone", TestSettings.Backbone(TestSettings.Minimal with { Network = network })));

    static NetworkSettings Logged => TestSettings.Minimal.Network with { FlowLogDays = 90 };

    [Test]
    public async Task There_are_none_unless_settings_say_for_how_long() =>
        Assert.That((await Run(TestSettings.Minimal.Network)).Inputs(FlowLog), Is.Empty);

    [Test]
    public async Task Every_network_made_here_is_logged_by_the_watcher_of_its_region()
    {
        var run = await Run(Logged with { Hub = Ownership.Create, HubAddressSpace = "10.0.0.0/22" });

        Assert.That(
            run.Inputs(FlowLog).ToDictionary(made => made.Key, made => made.Value["targetResourceId"]),
            Is.EquivalentTo(new Dictionary<string, object>
            {
                ["backbone-flows-spoke"] = "/azure-native:network:VirtualNetwork/backbone-network-vnet",
                ["backbone-flows-hub"] = "/azure-native:network:VirtualNetwork/backbone-network-hub-vnet",
            }));
        foreach (var log in run.Inputs(FlowLog).Values)
        {
            Assert.That(log["networkWatcherName"], Is.EqualTo("NetworkWatcher_francecentral"));
            Assert.That(log["resourceGroupName"], Is.EqualTo("NetworkWatcherRG"));
            Assert.That(log["enabled"], Is.True);
            Assert.That(TestStack.At(log, "retentionPolicy.days"), Is.EqualTo(90.0));
            Assert.That(TestStack.At(log, "retentionPolicy.enabled"), Is.True);
        }
    }

    [Test]
    public async Task They_are_written_with_an_identity_into_an_account_that_takes_no_keys()
    {
        var run = await Run(Logged);

        var (account, log) = (
            run.Inputs("azure-native:storage:StorageAccount", "backbone-flows-account"),
            run.Inputs(FlowLog, "backbone-flows-spoke"));
        Assert.That(account["allowSharedKeyAccess"], Is.False);
        Assert.That(account["publicNetworkAccess"], Is.EqualTo("Disabled"));
        Assert.That(account["isHnsEnabled"], Is.False);
        Assert.That(TestStack.At(account, "networkRuleSet.bypass"), Is.EqualTo("AzureServices"));
        Assert.That(log["storageId"], Is.EqualTo("/azure-native:storage:StorageAccount/backbone-flows-account"));
        Assert.That(TestStack.At(log, "identity.userAssignedIdentities"), Is.EqualTo(new[]
        {
            "/azure-native:managedidentity:UserAssignedIdentity/backbone-flows-writer",
        }));
        var grant = run.Inputs(
            "azure-native:authorization:RoleAssignment", "backbone-flows-flow-log-writer-blob-contributor");
        Assert.That(grant["scope"], Is.EqualTo("/azure-native:storage:StorageAccount/backbone-flows-account"));
        Assert.That(grant["principalId"], Is.EqualTo(TestStack.Principal("backbone-flows-writer")));
        Assert.That(grant["roleDefinitionId"], Does.EndWith(RoleDefinitions.StorageBlobDataContributor.Guid));
    }
}
