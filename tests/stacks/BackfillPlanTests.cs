namespace Platform.Tests.Stacks;

/// <summary>The days of a backfill are parameters of the jobs that can be limited to them, empty until then.</summary>
[TestFixtureSource(typeof(Plans), nameof(Plans.Environments))]
public class BackfillPlanTests(string environment)
{
    [Test]
    public void Jobs_of_flows_with_a_period_take_its_days()
    {
        var jobs = Plans.Of(environment).Of("databricks:index/job:Job").ToDictionary(
            job => job.Name,
            job => (job.Inputs["parameters"]?.AsArray() ?? [])
                .Where(parameter => (string?)parameter!["name"] is "from" or "to")
                .Select(parameter => $"{parameter!["name"]}={parameter["default"]}")
                .ToArray());
        var limited = DataMesh.Load(Repository.Root).Flows
            .Where(flow => flow.Definition.Ingestion.Any(ingestion => ingestion.Period is not null))
            .Select(flow => $"{flow.Path.Org}-{flow.Path.ShortPath.Replace('/', '-')}-job");

        Assert.That(jobs.Where(job => job.Value.Length > 0).Select(job => job.Key), Is.EquivalentTo(limited));
        Assert.That(jobs["acme-transport-taxinyc-prep-revenue-job"], Is.EqualTo(new[] { "from=", "to=" }));
    }
}
