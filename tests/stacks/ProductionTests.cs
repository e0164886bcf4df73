using Platform.Cli.Planning;
using Platform.Policy.Rules;

namespace Platform.Tests.Stacks;

/// <summary>What only production promises.</summary>
public class ProductionTests
{
    [Test]
    public void Production_is_complete() =>
        Assert.That(
            Plans.Of("prod").Resources.Count(resource => !resource.IsComponent && !resource.IsProvider),
            Is.AtLeast(150));

    [Test]
    public void What_holds_data_is_protected()
    {
        var stateful = Plans.Of("prod").Of(AzureTypes.Stateful);
        Assert.That(stateful.Select(resource => resource.Type).Distinct(), Is.SupersetOf(new[]
        {
            AzureTypes.StorageAccount, AzureTypes.BlobContainer, AzureTypes.Vault, AzureTypes.DatabricksWorkspace,
            AzureTypes.MachineLearningWorkspace, AzureTypes.EventHubNamespace, "azure-native:eventhub:EventHub",
            AzureTypes.Registry, AzureTypes.LogWorkspace, "databricks:index/catalog:Catalog",
            "databricks:index/schema:Schema", "databricks:index/volume:Volume",
        }));
        Assert.That(stateful.Where(resource => !resource.Protect).Select(resource => resource.Key), Is.Empty);
    }

    [Test]
    public void Nothing_answers_on_a_public_address()
    {
        var open = Plans.Of("prod").Of(PublicNetworkAccessOff.Types);
        Assert.That(open.Select(resource => resource.Type).Distinct(), Is.SupersetOf(new[]
        {
            AzureTypes.StorageAccount, AzureTypes.Vault, AzureTypes.DatabricksWorkspace,
            AzureTypes.MachineLearningWorkspace, AzureTypes.EventHubNamespace, AzureTypes.Registry,
        }));
        var access = open.Select(resource =>
            (string?)(resource.Inputs["publicNetworkAccess"] ?? resource.Inputs["properties"]?["publicNetworkAccess"]));
        Assert.That(access, Has.All.EqualTo("Disabled").IgnoreCase);
    }

    [Test]
    public void The_same_settings_under_another_name_plan_the_same_types_and_logical_names()
    {
        static string[] Keys(Plan plan) => [.. plan.Resources.Select(resource => resource.Key)];
        var renamed = Plans.Renamed("prod", "other");
        Assert.That(renamed.Stack, Is.EqualTo("other"));
        Assert.That(Keys(renamed), Is.EqualTo(Keys(Plans.Of("prod"))));
    }
}
