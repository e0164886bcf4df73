using System.Collections.Immutable;
using Platform.Tests.Mesh.Contracts;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class IntegrationTasksTests : MeshTest
{
    const string Job = "acme-energy-plants-test-all-job";
    const string Folder = $"{TestMesh.Project}/flows/test/all";

    [SetUp]
    public void AddFlow() => Mesh
        .Write($"{Folder}/deployment.yml", """
            description: Tries out the project
            integration:
              environments: [dev]
            tasks:
              - task_key: rows
                serverless: true
                sql: [gold/rows.sql]
            quality:
              - table: gold.rows
                min_rows: 1
            """)
        .Write($"{Folder}/gold/rows.sql", """
            -- Rows; one row per run
            create or replace table identifier(:gold_rows) as
            select count(*) as row_count from identifier(:silver_load);

            """)
        .Write($"{Folder}/gold/rows.yml", TestContract.Of("energy.plants.gold.rows", "row_count bigint"));

    [Test]
    public async Task Its_job_cleans_runs_every_flow_in_order_checks_and_cleans_whatever_has_happened()
    {
        var tasks = Items((await TasksAsync())["tasks"]).ToList();

        Assert.That(tasks.Select(task => $"{task["taskKey"]}: {After(task)}: {task["runIf"]}"), Is.EqualTo(new[]
        {
            "clean_after: test_all_quality_gates: ALL_DONE",
            "clean_before: : ALL_SUCCESS",
            "passed: test_all_quality_gates: ALL_SUCCESS",
            "prep_load_bronze_load: clean_before: ALL_SUCCESS",
            "prep_load_gold_forecast: prep_load_silver_load: ALL_SUCCESS",
            "prep_load_quality_gates: prep_load_gold_forecast: ALL_SUCCESS",
            "prep_load_silver_load: prep_load_bronze_load: ALL_SUCCESS",
            "test_all_quality_gates: test_all_rows: ALL_SUCCESS",
            "test_all_rows: prep_load_quality_gates: ALL_SUCCESS",
        }));
    }

    [Test]
    public async Task Every_task_runs_the_files_of_its_flow_on_schemas_and_volumes_of_the_trial()
    {
        var job = await TasksAsync();
        var told = Items(job["tasks"])
            .Where(task => task.ContainsKey("notebookTask"))
            .ToDictionary(task => (string)task["taskKey"], task => (ImmutableDictionary<string, object>)
                At(task, "notebookTask.baseParameters")!);

        Assert.That(told.Select(one => $"{one.Key}: {Last(one.Value["flow"])} {one.Value["task"]}"), Is.EquivalentTo(
            new[]
            {
                "clean_after: test/all clean_up", "clean_before: test/all clean_up",
                "prep_load_bronze_load: prep/load bronze_load", "prep_load_gold_forecast: prep/load gold_forecast",
                "prep_load_quality_gates: prep/load quality_gates", "prep_load_silver_load: prep/load silver_load",
                "test_all_quality_gates: test/all quality_gates", "test_all_rows: test/all rows",
            }));
        Assert.That(told.Values.Select(one => one["schemas"]), Is.All.EqualTo("""
            {"bronze":"plants_integration_bronze","gold":"plants_integration_gold",
            "silver":"plants_integration_silver"}
            """.ReplaceLineEndings("")));
        Assert.That(
            told.Values.Select(one => one["landing"]),
            Is.All.EqualTo("/Volumes/dev_energy/plants_integration_bronze/landing"));
        Assert.That(
            told.Values.SelectMany(one => new[] { (string)one["tables"], (string)one["checkpoints"] }),
            Is.All.Contains("plants_integration_"));
        Assert.That(Items(job["parameters"]).Select(one => $"{one["name"]}={one["default"]}"),
            Does.Contain("pipeline_env=dev"));
    }

    [Test]
    public async Task What_it_writes_to_is_made_beside_the_projects_own()
    {
        var run = await PreviewAsync();

        Assert.That(run.Databricks("Schema").Values.Select(made => made["name"]), Is.EquivalentTo(new[]
        {
            "plants_bronze", "plants_gold", "plants_silver", "plants_integration_bronze", "plants_integration_gold",
            "plants_integration_silver",
        }));
        Assert.That(
            run.Databricks("Volume").Values.Count(made => $"{made["name"]}" == "landing"), Is.EqualTo(2));
    }

    [Test]
    public void An_environment_that_it_does_not_name_has_no_such_flow()
    {
        var mesh = Mesh.Load();

        Assert.That(Paths(mesh.In("dev")), Is.EqualTo(new[] { "energy/plants/prep/load", "energy/plants/test/all" }));
        Assert.That(Paths(mesh.In("alpha")), Is.EqualTo(new[] { "energy/plants/prep/load" }));
        Assert.That(mesh.In("alpha").WithTried, Has.Count.EqualTo(1));

        static IEnumerable<string> Paths(DataMesh mesh) => mesh.Flows.Select(flow => flow.Path.ShortPath);
    }

    async Task<ImmutableDictionary<string, object>> TasksAsync() => (await PreviewAsync()).Databricks("Job", Job);

    static string After(ImmutableDictionary<string, object> task) => string.Join(
        ',', Items(task.GetValueOrDefault("dependsOns")).Select(other => other["taskKey"]));

    static string Last(object folder) => string.Join('/', $"{folder}".Split('/')[^2..]);
}
