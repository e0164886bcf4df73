using System.Collections.Immutable;
using System.Text.Json.Nodes;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class FlowTasksTests : MeshTest
{
    [Test]
    public async Task The_tasks_are_sorted_run_one_notebook_and_keep_their_order_and_compute()
    {
        var tasks = Items((await JobAsync())["tasks"]).ToList();

        Assert.That(
            tasks.Select(task => task["taskKey"]),
            Is.EqualTo(new[] { "bronze_load", "gold_forecast", "quality_gates", "silver_load" }));
        Assert.That(
            tasks.Select(task => At(task, "notebookTask.notebookPath")),
            Is.All.EqualTo("/platform/dev/runtime/databricks/run_task"));
        Assert.That(
            tasks.Select(task => string.Join(
                ',', Items(task.GetValueOrDefault("dependsOns")).Select(other => other["taskKey"]))),
            Is.EqualTo(new[] { "", "silver_load", "gold_forecast", "bronze_load" }));
        Assert.That(
            tasks.Select(task => task.GetValueOrDefault("jobClusterKey")),
            Is.EqualTo(new[] { null, "common-job-cluster", null, null }));
        Assert.That(tasks.Select(task => task["runIf"]), Is.All.EqualTo("ALL_SUCCESS"));
    }

    [Test]
    public async Task A_task_is_told_what_to_run_and_where_everything_is()
    {
        var parameters = At(Named(await JobAsync(), "silver_load"), "notebookTask.baseParameters");

        Assert.That(parameters, Is.EquivalentTo(new Dictionary<string, object>
        {
            ["flow"] = $"/Workspace/platform/dev/{TestMesh.Project}/flows/prep/load",
            ["task"] = "silver_load",
            ["mode"] = "available_now",
            ["catalog"] = "dev_energy",
            ["schemas"] = """{"bronze":"plants_bronze","gold":"plants_gold","silver":"plants_silver"}""",
            ["tables"] = """
                {"bronze_ingest_errors":"dev_energy.plants_bronze.ingest_errors",
                "bronze_ingest_files":"dev_energy.plants_bronze.ingest_files",
                "bronze_load":"dev_energy.plants_bronze.load",
                "gold_forecast":"dev_energy.plants_gold.forecast",
                "silver_load":"dev_energy.plants_silver.load"}
                """.ReplaceLineEndings(""),
            ["landing"] = "/Volumes/dev_energy/plants_bronze/landing",
            ["checkpoints"] = "/Volumes/dev_energy/plants_bronze/checkpoints/prep/load",
            ["experiment"] = $"/platform/dev/{TestMesh.Project}/experiment",
            ["streams"] = "{}",
            ["sees"] = "(is_account_group_member('engineers') or session_user() = 'runner-id')",
        }));
    }

    [Test]
    public async Task Every_name_that_a_task_uses_is_made_in_the_same_run()
    {
        var run = await PreviewAsync();

        var schemas = run.Databricks("Schema").Values.Select(made => $"{made["catalogName"]}.{made["name"]}");
        var task = Items(run.Databricks("Job", JobName)["tasks"]).First();
        var tables = JsonNode.Parse((string)At(task, "notebookTask.baseParameters.tables")!)!.AsObject()
            .Select(table => (string)table.Value!)
            .ToList();
        Assert.That(tables, Has.Count.EqualTo(5));
        Assert.That(tables.Select(table => table[..table.LastIndexOf('.')]).Distinct(), Is.SubsetOf(schemas));
        Assert.That(
            run.Databricks("Volume").Values
                .Select(made => $"/Volumes/{made["catalogName"]}/{made["schemaName"]}/{made["name"]}"),
            Does.Contain("/Volumes/dev_energy/plants_bronze/landing"));
        Assert.That(
            run.Databricks("Notebook").Values.Select(made => made["path"]),
            Does.Contain("/platform/dev/runtime/databricks/run_task"));
    }

    [Test]
    public async Task Requirements_reach_python_on_a_cluster_as_a_library_and_on_serverless_by_its_notebook()
    {
        const string list = $"/Workspace/platform/dev/{TestMesh.Project}/requirements.txt";
        Mesh.InProject("requirements.txt", "scikit-learn\n");
        var cluster = await JobAsync();
        Mesh.Change("job_cluster_key: common-job-cluster", "serverless: true");
        var serverless = await JobAsync();

        Assert.That(Items(Named(cluster, "gold_forecast")["libraries"]).Single()["requirements"], Is.EqualTo(list));
        Assert.That(
            Items(cluster["tasks"]).Select(task => At(task, "notebookTask.notebookPath")),
            Is.All.EqualTo("/platform/dev/runtime/databricks/run_task"));
        var installing = Items(serverless["tasks"])
            .Single(task => At(task, "notebookTask.baseParameters.requirements") is not null);
        Assert.That(installing["taskKey"], Is.EqualTo("gold_forecast"));
        Assert.That(At(installing, "notebookTask.baseParameters.requirements"), Is.EqualTo(list));
        Assert.That(
            At(installing, "notebookTask.notebookPath"), Is.EqualTo("/platform/dev/runtime/databricks/run_python"));
        Assert.That(serverless.Keys.Concat(cluster.Keys), Does.Not.Contain("environments"));
        Assert.That(Items(serverless["tasks"]).Count(task => task.ContainsKey("environmentKey")), Is.Zero);
    }

    [Test]
    public async Task A_task_of_Spark_is_a_task_like_the_others_and_is_told_besides_where_models_are_kept()
    {
        Mesh.InProject("requirements.txt", "scikit-learn\n").Change("python: forecast:run", "spark: forecast:run");
        var cluster = Named(await JobAsync(), "gold_forecast");
        Mesh.Change("job_cluster_key: common-job-cluster", "serverless: true");
        var serverless = Named(await JobAsync(), "gold_forecast");

        Assert.That(
            At(cluster, "notebookTask.baseParameters.models"), Is.EqualTo("/Volumes/dev_energy/plants_bronze/models"));
        Assert.That(
            (At(cluster, "notebookTask.notebookPath"), Items(cluster["libraries"]).Count(), cluster["maxRetries"]),
            Is.EqualTo(("/platform/dev/runtime/databricks/run_task", 1, 2)));
        Assert.That(
            At(serverless, "notebookTask.notebookPath"), Is.EqualTo("/platform/dev/runtime/databricks/run_python"));
        var sent = (ImmutableDictionary<string, object>)At(serverless, "notebookTask.baseParameters")!;
        Assert.That(
            sent.Keys, Is.EquivalentTo(FlowParameters.OfTask), "what a flow may not declare is what is sent");
    }

    static ImmutableDictionary<string, object> Named(ImmutableDictionary<string, object> job, string key) =>
        Items(job["tasks"]).Single(task => (string)task["taskKey"] == key);
}
