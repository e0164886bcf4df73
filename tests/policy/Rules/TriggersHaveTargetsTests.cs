using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class TriggersHaveTargetsTests
{
    static readonly ResourceFact Volume =
        Some.Resource("databricks:index/volume:Volume", """{"name":"landing"}""", "landing");

    static readonly ResourceFact OnTable =
        Some.Resource(DatabricksTypes.Job, """{"trigger":{"tableUpdate":{"tableNames":["a.b.c"]}}}""");

    static ResourceFact OnFile(string url) =>
        Some.Resource(DatabricksTypes.Job, """{"trigger":{"fileArrival":{"url":"URL"}}}""".Replace("URL", url));

    [Test]
    public void A_table_is_waited_for_only_where_settings_say_that_it_exists()
    {
        Assert.That(
            Some.Judge(new TriggersHaveTargets(), Some.Stack(OnTable) with { TablesExist = true }), Is.Empty);
        Assert.That(Some.Judge(new TriggersHaveTargets(), OnTable), Is.EqualTo(new[]
        {
            "it: `trigger.tableUpdate` waits for `a.b.c`, which no plan makes; "
            + "leave the trigger out until `flows.tablesExist`",
        }));
    }

    [TestCase("/Volumes/a/b/landing/load/", true)]
    [TestCase("/Volumes/a/b/other/load/", false)]
    [TestCase("abfss://landing@account.dfs.core.windows.net/", false)]
    public void A_path_is_one_of_a_volume_that_the_job_depends_on(string url, bool good)
    {
        var job = OnFile(url);
        var message = $"it: `trigger.fileArrival.url` is `{url}`; name a volume that the job depends on";
        Assert.That(
            Some.Judge(new TriggersHaveTargets(), Volume, job with { DependsOn = [Volume.Key] }),
            Is.EqualTo(good ? [] : new[] { message }));
        Assert.That(Some.Judge(new TriggersHaveTargets(), Volume, job), Is.EqualTo(new[] { message }));
    }

    [TestCase("dev")]
    [TestCase("staging")]
    [TestCase("prod")]
    public void The_first_plans_waited_for_a_table_that_no_first_deployment_has(string environment) =>
        Assert.That(FirstPlans.Judge(new TriggersHaveTargets(), environment), Is.EqualTo(new[]
        {
            $"{DatabricksTypes.Job}::acme-energy-powerplants-ml-redirect-job: `trigger.tableUpdate` waits for "
            + $"`{environment}_energy.powerplants_gold.overconsumption_forecast`, which no plan makes; "
            + "leave the trigger out until `flows.tablesExist`",
        }));
}
