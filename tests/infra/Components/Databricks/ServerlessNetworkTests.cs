using Platform.Components.Databricks;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class ServerlessNetworkTests
{
    const string Configuration = "MwsNetworkConnectivityConfig";
    const string Id = "11111111-0000-4000-8000-000000000009";

    static Action Network(OptionsSettings settings) => () =>
        _ = new ServerlessNetwork("serverless", new()
        {
            Workspace = TestWorkspace.Scope(),
            Storage = new("lake", new() { Zone = TestSettings.Zone(), Settings = TestSettings.Minimal.Storage }),
            Settings = settings,
        });

    [Test]
    public async Task The_owner_makes_the_configuration_of_the_region()
    {
        var run = await UpdateAsync(Network(new() { Ncc = Ownership.Create }));

        Assert.That(run.Databricks(Configuration).Keys, Is.EqualTo(new[] { "serverless" }));
        Assert.That(
            Pairs(run.Databricks(Configuration, "serverless")),
            Is.EqualTo(new[] { "name=data-francecentral", "region=francecentral" }));
    }

    [Test]
    public async Task Others_bind_their_workspace_to_the_one_that_exists()
    {
        var run = await UpdateAsync(Network(new() { Ncc = Ownership.Adopt, NccId = Id }));

        Assert.That(run.Databricks(Configuration), Is.Empty);
        Assert.That(
            Pairs(run.Databricks("MwsNccBinding", "serverless-binding")),
            Is.EqualTo(new[] { $"networkConnectivityConfigId={Id}", $"workspaceId={TestWorkspace.Id}" }));
    }

    [Test]
    public async Task Both_accounts_of_the_lake_are_reached_by_both_protocols()
    {
        var run = await UpdateAsync(Network(new() { Ncc = Ownership.Adopt, NccId = Id }));

        var rules = run.Databricks("MwsNccPrivateEndpointRule").Values;
        Assert.That(rules.Select(rule => rule["networkConnectivityConfigId"]), Is.All.EqualTo(Id));
        Assert.That(rules.Select(rule => $"{rule["resourceId"]} {rule["groupId"]}"), Is.EquivalentTo(new[]
        {
            "/azure-native:storage:StorageAccount/lake-data-account dfs",
            "/azure-native:storage:StorageAccount/lake-data-account blob",
            "/azure-native:storage:StorageAccount/lake-landing-account dfs",
            "/azure-native:storage:StorageAccount/lake-landing-account blob",
        }));
    }
}
