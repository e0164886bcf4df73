using System.Collections.Immutable;
using System.Text.Json.Nodes;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class FlowStartTests : MeshTest
{
    const string Waiting = "trigger:\n  table_update: {tables: [silver.load], "
        + "until_then: {quartz_cron_expression: \"0 50 * * * ?\", timezone_id: UTC}}";

    [TestCase(true, "PAUSED")]
    [TestCase(false, "UNPAUSED")]
    public async Task A_file_that_lands_starts_a_flow_unless_the_environment_is_paused(bool paused, string status)
    {
        Mesh.StartBy("trigger:\n  file_arrival: {table: bronze.load, min_time_between_triggers_seconds: 60}");

        var job = await JobAsync(environment => environment with { Paused = paused });

        Assert.That(At(job, "trigger.pauseStatus"), Is.EqualTo(status));
        Assert.That(At(job, "trigger.fileArrival"), Is.EquivalentTo(new Dictionary<string, object>
        {
            ["url"] = "/Volumes/dev_energy/plants_bronze/landing/load/",
            ["minTimeBetweenTriggersSeconds"] = 60,
        }));
    }

    [Test]
    public async Task A_table_that_changes_starts_a_flow_by_its_full_name()
    {
        Mesh.StartBy(Waiting);

        var job = await JobAsync();

        Assert.That(At(job, "trigger.tableUpdate"), Is.EquivalentTo(new Dictionary<string, object>
        {
            ["tableNames"] = ImmutableArray.Create<object>("dev_energy.plants_silver.load"),
        }), "a condition says nothing of one table, and is never answered");
        Assert.That(job.Keys, Does.Not.Contain("schedule"));
    }

    [Test]
    public async Task Of_several_tables_a_trigger_says_whether_all_must_change()
    {
        Mesh.StartBy(Waiting.Replace("[silver.load]", "[silver.load, gold.forecast], condition: ALL_UPDATED"));

        Assert.That(At(await JobAsync(), "trigger.tableUpdate.condition"), Is.EqualTo("ALL_UPDATED"));
    }

    [Test]
    public async Task A_flow_that_waits_for_a_table_runs_by_the_clock_as_long_as_tables_may_not_be_there()
    {
        Mesh.StartBy(Waiting);

        var job = await JobAsync(environment => environment with { TablesExist = false });

        Assert.That(Pairs((ImmutableDictionary<string, object>)job["schedule"]), Is.EqualTo(new[]
        {
            "pauseStatus=PAUSED", "quartzCronExpression=0 50 * * * ?", "timezoneId=UTC",
        }));
        Assert.That(job.Keys, Does.Not.Contain("trigger"));
    }

    [Test]
    public async Task The_service_gets_the_name_of_a_table_as_it_is_where_SQL_needs_back_ticks()
    {
        var names = new MeshNames(
            NameTemplates.Default with { Catalog = new("{env}_énergie", "{env}_énergie") },
            "dev",
            isolated: false,
            TestMesh.Git);
        Mesh.StartBy(Waiting);

        var job = (await TestStack.PreviewAsync(TestEnvironment.Deploy(Mesh, names: names))).Databricks("Job", JobName);

        Assert.That(
            At(job, "trigger.tableUpdate.tableNames"),
            Is.EqualTo(new object[] { "dev_énergie.plants_silver.load" }));
        var tables = (string)At(Items(job["tasks"]).First(), "notebookTask.baseParameters.tables")!;
        Assert.That(
            (string?)JsonNode.Parse(tables)!["silver_load"], Is.EqualTo("`dev_énergie`.plants_silver.load"));
    }
}
