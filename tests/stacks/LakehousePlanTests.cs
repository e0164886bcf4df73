namespace Platform.Tests.Stacks;

/// <summary>The streaming lakehouse in each environment: what starts its jobs, and whose its catalog is.</summary>
[TestFixtureSource(typeof(Plans), nameof(Plans.Environments))]
public class LakehousePlanTests(string environment)
{
    const string Job = "databricks:index/job:Job";
    static readonly string[] Starts = ["continuous", "schedule", "trigger"];

    [TestCase("prep-history", "schedule")]
    [TestCase("prep-workouts", "trigger")]
    public void A_flow_starts_by_its_clock_or_by_files(string flow, string start)
    {
        var job = Plans.Of(environment).Resources.Single(made => made.Key == $"{Job}::acme-fitness-sbit-{flow}-job");
        Assert.That(Starts.Where(job.Inputs.ContainsKey), Is.EqualTo(new[] { start }));
    }

    [Test]
    public void The_producer_of_invented_people_never_starts_by_itself()
    {
        var job = Plans.Of(environment).Resources
            .Single(made => made.Key == $"{Job}::acme-fitness-sbit-prep-landing-job");
        Assert.That(Starts.Where(job.Inputs.ContainsKey), Is.Empty);
    }

    [Test]
    public void What_tries_it_out_and_cleans_up_is_planned_in_the_environment_that_it_names_and_in_no_other()
    {
        var tries = Plans.Of(environment).Resources
            .Where(made => made.Key.Contains("integration", StringComparison.Ordinal))
            .Where(made => made.Type is Job or "databricks:index/schema:Schema" or "databricks:index/volume:Volume")
            .GroupBy(made => made.Type.Split(':')[^1])
            .Select(kind => $"{kind.Count()} {kind.Key}");
        Assert.That(tries, Is.EquivalentTo(
            environment == Plans.Environments[0] ? new[] { "1 Job", "3 Schema", "5 Volume" } : []));
    }

    [Test]
    public void Its_catalog_has_the_grants_of_the_energy_domain()
    {
        var plan = Plans.Of(environment);
        Assert.That(Kinds("fitness"), Is.EqualTo(Kinds("energy")).And.Length.AtLeast(2));

        string[] Kinds(string domain) =>
        [
            .. plan.Resources
                .Where(made => made.Key.EndsWith($"::unity-catalog-{domain}", StringComparison.Ordinal))
                .Select(made => $"{made.Type} {made.Inputs["grants"]?.ToJsonString()}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
