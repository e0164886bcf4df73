using Platform.Components.Databricks;
using Platform.Components.Lake;
using Platform.Settings;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class ServerlessNetworkTests
{
    const string ConfigurationType = "databricks:index/mwsNetworkConnectivityConfig:MwsNetworkConnectivityConfig";
    const string RuleType = "databricks:index/mwsNccPrivateEndpointRule:MwsNccPrivateEndpointRule";
    const string BindingType = "databricks:index/mwsNccBinding:MwsNccBinding";
    const string Id = "11111111-0000-4000-8000-000000000009";

    static Action Network(OptionsSettings settings) => () =>
        _ = new ServerlessNetwork("serverless", TestWorkspace.Scope(), new Storage("lake", new() { Zone = TestSettings.Zone(), Settings = TestSettings.Minimal.Storage }), settings);

    [Test]
    public async Task The_owner_makes_the_configuration_of_the_region()
    {
        var run = await TestStack.UpdateAsync(Network(new() { Ncc = Ownership.Create }));

        Assert.That(run.Inputs(ConfigurationType).Keys, Is.EqualTo(new[] { "serverless" }));
        Assert.That(run.Inputs(ConfigurationType, "serverless").OrderBy(input => input.Key).Select(input => $"{input.Key}={input.Value}"), Is.EqualTo(new[] { "name=data-francecentral", "region=francecentral" }));
    }

    [Test]
    public async Task Others_bind_their_workspace_to_the_one_that_exists()
    {
        var run = await TestStack.UpdateAsync(Network(new() { Ncc = Ownership.Adopt, NccId = Id }));

        Assert.That(run.Inputs(ConfigurationType), Is.Empty);
        Assert.That(run.Inputs(BindingType, "serverless-binding").OrderBy(input => input.Key).Select(input => $"{input.Key}={input.Value}"),
            Is.EqualTo(new[] { $"networkConnectivityConfigId={Id}", $"workspaceId={TestWorkspace.Id}" }));
    }

    [Test]
    public async Task Both_accounts_of_the_lake_are_reached_by_both_protocols()
    {
        var run = await TestStack.UpdateAsync(Network(new() { Ncc = Ownership.Adopt, NccId = Id }));

        Assert.That(run.Inputs(RuleType).Values.Select(rule => $"{rule["networkConnectivityConfigId"]} {rule["resourceId"]} {rule["groupId"]}"), Is.EquivalentTo(new[]
        {
            $"{Id} /azure-native:storage:StorageAccount/lake-data-account dfs", $"{Id} /azure-native:storage:StorageAccount/lake-data-account blob",
            $"{Id} /azure-native:storage:StorageAccount/lake-landing-account dfs", $"{Id} /azure-native:storage:StorageAccount/lake-landing-account blob",
        }));
    }
}
