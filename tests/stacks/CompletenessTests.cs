namespace Platform.Tests.Stacks;

/// <summary>What each environment has, and how it hangs together.</summary>
[TestFixtureSource(typeof(Plans), nameof(Plans.Environments))]
public class CompletenessTests(string environment)
{
    [TestCase(AzureTypes.DatabricksWorkspace, 1)]
    [TestCase("azure-native:databricks:AccessConnector", 2)]
    [TestCase(AzureTypes.StorageAccount, 2)]
    [TestCase(AzureTypes.MachineLearningWorkspace, 1)]
    [TestCase("azure-native:network:PrivateEndpoint", 5)]
    [TestCase("azure-native:consumption:Budget", 1)]
    [TestCase(AzureTypes.RoleAssignment, 10)]
    [TestCase("databricks:index/externalLocation:ExternalLocation", 1)]
    [TestCase("databricks:index/catalog:Catalog", 1)]
    [TestCase("databricks:index/schema:Schema", 3)]
    [TestCase("databricks:index/job:Job", 1)]
    [TestCase("databricks:index/notebook:Notebook", 1)]
    public void An_environment_has_at_least(string type, int count) =>
        Assert.That(Plans.Of(environment).Of(type), Has.Length.AtLeast(count));

    [Test]
    public void Every_resource_has_a_component_as_its_parent()
    {
        var plan = Plans.Of(environment);
        var components = plan.Resources.Where(resource => resource.IsComponent)
            .Select(resource => resource.Key)
            .ToHashSet();
        var owned = plan.Resources.Where(resource => !resource.IsComponent && !resource.IsProvider).ToArray();
        Assert.That(owned, Has.Length.AtLeast(200));
        Assert.That(components, Has.Count.AtLeast(15));
        Assert.That(
            owned.Where(resource => resource.Parent is null || !components.Contains(resource.Parent))
                .Select(resource => resource.Key),
            Is.Empty);
    }

    [Test]
    public void No_type_and_name_stands_twice() =>
        Assert.That(Plans.Of(environment).Resources.Select(resource => resource.Key), Is.Unique);

    [Test]
    public void Everything_that_is_referred_to_exists()
    {
        var plan = Plans.Of(environment);
        var keys = plan.Resources.Select(resource => resource.Key).ToHashSet();
        var referred = plan.Resources
            .SelectMany(resource =>
                resource.Dependencies.Concat(resource.DependsOn).Append(resource.Provider!).Append(resource.Parent!))
            .OfType<string>()
            .Distinct()
            .ToArray();
        Assert.That(referred, Has.Length.AtLeast(100));
        Assert.That(referred.Where(key => !keys.Contains(key)), Is.Empty);
    }
}
