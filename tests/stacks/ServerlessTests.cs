namespace Platform.Tests.Stacks;

/// <summary>Serverless compute reaches the closed storage of every environment, by one network of the region.</summary>
[TestFixtureSource(typeof(Plans), nameof(Plans.Environments))]
public class ServerlessTests(string environment)
{
    [Test]
    public void Each_environment_has_its_endpoints_and_production_alone_makes_the_network()
    {
        var plan = Plans.Of(environment);
        Assert.That(plan.Of(OptionCases.EndpointRule), Has.Length.EqualTo(4));
        Assert.That(plan.Of("databricks:index/mwsNccBinding:MwsNccBinding"), Has.Length.EqualTo(1));
        Assert.That(
            plan.Resources.Select(resource => resource.Key).Contains(OptionCases.Connectivity),
            Is.EqualTo(environment == "prod"));
    }
}
