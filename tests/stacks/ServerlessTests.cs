namespace Platform.Tests.Stacks;

/// <summary>Serverless compute reaches the closed storage of every environment, by a network of its own.</summary>
[TestFixtureSource(typeof(Plans), nameof(Plans.Environments))]
public class ServerlessTests(string environment)
{
    [Test]
    public void Each_environment_has_a_network_of_its_own_with_its_endpoints()
    {
        var plan = Plans.Of(environment);
        Assert.That(plan.Of(OptionCases.EndpointRule), Has.Length.AtLeast(4));
        Assert.That(plan.Of("databricks:index/mwsNccBinding:MwsNccBinding"), Has.Length.EqualTo(1));
        Assert.That(plan.Resources.Select(resource => resource.Key), Does.Contain(OptionCases.Connectivity));
    }
}
