using System.Collections.Immutable;
using System.Text;
using Platform.Components.Databricks.Flows;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class FlowDeploymentTests
{
    const string JobType = "databricks:index/job:Job";
    const string JobName = "acme-energy-plants-prep-load-job";
    const string Folder = "orgs/acme/domains/energy/projects/plants";

    TestMesh mesh = null!;

    [SetUp]
    public void Copy() => mesh = TestMesh.Copy().Write("runtime/databricks/run_task.py", "# Databricks notebook source\nprint()\n").Write("runtime/databricks/frames.py", "x = 1\n");

    [TearDown]
    public void Remove() => mesh.Dispose();

    [Test]
    public async Task A_flow_becomes_one_job_that_runs_as_the_runner_and_belongs_to_the_deployer()
    {
        var job = await Job();

        Assert.That(job["name"], Is.EqualTo("acme-energy-plants-prep-load-dev"));
        Assert.That(job["description"], Is.EqualTo("Load of the grid per hour"));
        Assert.That(job["runAs"], Is.EquivalentTo(new Dictionary<string, object> { ["servicePrincipalName"] = "runner-id" }));
        Assert.That(TestStack.At(job, "providerConfig.workspaceId"), Is.EqualTo(TestWorkspace.Id));
        var run = await TestStack.UpdateAsync(TestEnvironment.Deploy(mesh));
        Assert.That(TestWorkspace.Lines(run.Inputs("databricks:index/permissions:Permissions", JobName)["accessControls"]),
            Is.EqualTo(new[] { "apply-id IS_OWNER", "engineers CAN_MANAGE_RUN", "sre CAN_MANAGE_RUN", "analysts CAN_VIEW" }));
    }

    [Test]
    public async Task The_tasks_are_sorted_run_one_notebook_and_keep_their_order_and_compute()
    {
        var tasks = TestStack.Items((await Job())["tasks"]).ToList();

        Assert.That(tasks.Select(task => task["taskKey"]), Is.EqualTo(new[] { "bronze_load", "gold_forecast", "quality_gates", "silver_load" }));
        Assert.That(tasks.Select(task => TestStack.At(task, "notebookTask.notebookPath")), Is.All.EqualTo("/platform/dev/runtime/databricks/run_task"));
        Assert.That(tasks.Select(task => string.Join(',', TestStack.Items(task.GetValueOrDefault("dependsOns")).Select(other => other["taskKey"]))),
            Is.EqualTo(new[] { "", "silver_load", "gold_forecast", "bronze_load" }));
        Assert.That(tasks.Select(task => task.GetValueOrDefault("jobClusterKey")), Is.EqualTo(new[] { null, "common-job-cluster", null, null }));
        Assert.That(tasks.Select(task => task["runIf"]), Is.All.EqualTo("ALL_SUCCESS"));
    }

    [Test]
    public async Task A_task_is_told_what_to_run_and_where_everything_is()
    {
        var parameters = TestStack.At(TestStack.Items((await Job())["tasks"]).Single(task => (string)task["taskKey"] == "silver_load"), "notebookTask.baseParameters");

        Assert.That(parameters, Is.EquivalentTo(new Dictionary<string, object>
        {
            ["flow"] = $"/Workspace/platform/dev/{Folder}/flows/prep/load",
            ["task"] = "silver_load",
            ["mode"] = "available_now",
            ["catalog"] = "dev_energy",
            ["schemas"] = """{"bronze":"plants_bronze","gold":"plants_gold","silver":"plants_silver"}""",
            ["tables"] = """{"bronze_ingest_errors":"dev_energy.plants_bronze.ingest_errors","bronze_load":"dev_energy.plants_bronze.load","gold_forecast":"dev_energy.plants_gold.forecast","silver_load":"dev_energy.plants_silver.load"}""",
            ["landing"] = "/Volumes/dev_energy/plants_bronze/landing",
            ["checkpoints"] = "/Volumes/dev_energy/plants_bronze/checkpoints/prep/load",
            ["experiment"] = $"/platform/dev/{Folder}/experiment",
            ["streams"] = "{}",
        }));
    }

    [Test]
    public async Task Every_name_that_a_task_uses_is_made_in_the_same_run()
    {
        var run = await TestStack.PreviewAsync(TestEnvironment.Deploy(mesh));

        var schemas = run.Inputs("databricks:index/schema:Schema").Values.Select(made => $"{made["catalogName"]}.{made["name"]}").ToHashSet();
        var tables = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>((string)TestStack.At(TestStack.Items(run.Inputs(JobType, JobName)["tasks"]).First(), "notebookTask.baseParameters.tables")!)!;
        Assert.That(tables, Has.Count.EqualTo(4));
        Assert.That(tables.Values.Select(table => table[..table.LastIndexOf('.')]).Distinct(), Is.SubsetOf(schemas));
        Assert.That(run.Inputs("databricks:index/volume:Volume").Values.Select(made => $"/Volumes/{made["catalogName"]}/{made["schemaName"]}/{made["name"]}"), Does.Contain("/Volumes/dev_energy/plants_bronze/landing"));
        Assert.That(run.Inputs("databricks:index/notebook:Notebook").Values.Select(made => made["path"]), Does.Contain("/platform/dev/runtime/databricks/run_task"));
    }

    [Test]
    public async Task A_scheduled_flow_retries_is_cut_off_queues_and_reports_slowness()
    {
        var job = await Job(environment => environment with { NotificationEmails = ["ops@example.com"] });

        Assert.That(job["schedule"], Is.EquivalentTo(new Dictionary<string, object> { ["quartzCronExpression"] = "0 15 * * * ?", ["timezoneId"] = "Europe/Paris", ["pauseStatus"] = "PAUSED" }));
        Assert.That((job["timeoutSeconds"], job["maxConcurrentRuns"], TestStack.At(job, "queue.enabled")), Is.EqualTo((21600, 1, true)));
        Assert.That(TestStack.Items(TestStack.At(job, "health.rules")).Single().OrderBy(rule => rule.Key).Select(rule => $"{rule.Value}"), Is.EqualTo(new[] { "RUN_DURATION_SECONDS", "GREATER_THAN", "3600" }));
        Assert.That(TestStack.Items(job["tasks"]).Select(task => (task["maxRetries"], task["minRetryIntervalMillis"], task["retryOnTimeout"])), Is.All.EqualTo((2, 60000, false)));
        Assert.That(((ImmutableDictionary<string, object>)job["emailNotifications"]).Keys, Is.EquivalentTo(new[] { "onFailures", "onDurationWarningThresholdExceededs" }));
    }

    [Test]
    public async Task A_flow_that_runs_all_the_time_is_never_cut_off_and_reports_its_lag()
    {
        mesh.Change("schedule:\n  quartz_cron_expression: 0 15 * * * ?\n  timezone_id: Europe/Paris", "continuous:\n  task_retry_mode: ON_FAILURE")
            .Change("    depends_on: [bronze_load]\n", "").Change("    depends_on: [silver_load]\n", "").Change("quality:\n  - table: silver.load\n    min_rows: 1\n", "");

        var job = await Job(environment => environment with { NotificationEmails = ["ops@example.com"], Paused = false });

        Assert.That(job["continuous"], Is.EquivalentTo(new Dictionary<string, object> { ["pauseStatus"] = "UNPAUSED", ["taskRetryMode"] = "ON_FAILURE" }));
        Assert.That(job.Keys, Does.Not.Contain("timeoutSeconds").And.Not.Contain("schedule").And.Not.Contain("trigger"));
        Assert.That((job["maxConcurrentRuns"], TestStack.At(job, "queue.enabled")), Is.EqualTo((1, false)));
        Assert.That(TestStack.Items(TestStack.At(job, "health.rules")).Single().OrderBy(rule => rule.Key).Select(rule => $"{rule.Value}"), Is.EqualTo(new[] { "STREAMING_BACKLOG_SECONDS", "GREATER_THAN", "600" }));
        Assert.That(TestStack.Items(job["tasks"]).SelectMany(task => task.Keys), Has.None.EqualTo("maxRetries").And.None.EqualTo("retryOnTimeout"));
        Assert.That(TestStack.Items(job["tasks"]).Select(task => TestStack.At(task, "notebookTask.baseParameters.mode")), Is.All.EqualTo("continuous"));
        Assert.That(((ImmutableDictionary<string, object>)job["emailNotifications"]).Keys, Is.EquivalentTo(new[] { "onFailures", "onStreamingBacklogExceededs" }));
    }

    [TestCase(true, "PAUSED")]
    [TestCase(false, "UNPAUSED")]
    public async Task A_file_that_lands_starts_a_flow_unless_the_environment_is_paused(bool paused, string status)
    {
        mesh.Change("schedule:\n  quartz_cron_expression: 0 15 * * * ?\n  timezone_id: Europe/Paris", "trigger:\n  file_arrival: {table: bronze.load, min_time_between_triggers_seconds: 60}");

        var job = await Job(environment => environment with { Paused = paused });

        Assert.That(TestStack.At(job, "trigger.pauseStatus"), Is.EqualTo(status));
        Assert.That(TestStack.At(job, "trigger.fileArrival"), Is.EquivalentTo(new Dictionary<string, object>
        {
            ["url"] = "/Volumes/dev_energy/plants_bronze/landing/load/",
            ["minTimeBetweenTriggersSeconds"] = 60,
        }));
    }

    [Test]
    public async Task A_table_that_changes_starts_a_flow_by_its_full_name()
    {
        mesh.Change("schedule:\n  quartz_cron_expression: 0 15 * * * ?\n  timezone_id: Europe/Paris", "trigger:\n  table_update: {tables: [silver.load]}");

        var job = await Job();

        Assert.That(TestStack.At(job, "trigger.tableUpdate.condition"), Is.EqualTo("ANY_UPDATED"));
        Assert.That(TestStack.At(job, "trigger.tableUpdate.tableNames"), Is.EqualTo(new object[] { "dev_energy.plants_silver.load" }));
    }

    [Test]
    public async Task A_quiet_environment_tells_nobody()
    {
        Assert.That((await Job()).Keys, Does.Not.Contain("emailNotifications").And.Not.Contain("notificationSettings"));
    }

    [Test]
    public async Task Tags_and_parameters_say_where_a_job_comes_from_and_are_sorted()
    {
        var job = await Job();

        var tags = (ImmutableDictionary<string, object>)job["tags"];
        Assert.That((tags["deployment"], tags["git_url"], tags["git_branch"], tags["git_commit"]), Is.EqualTo(("dev", "https://git.example.com/platform", "main", "0e7768a7c0ffee11")));
        Assert.That(tags.Keys, Is.SupersetOf(Platform.Naming.Tags.Mandatory));
        Assert.That(TestStack.Items(job["parameters"]).Select(parameter => $"{parameter["name"]}={parameter["default"]}"), Is.EqualTo(new[]
        {
            "git_branch=main", "git_commit=0e7768a7c0ffee11", "git_url=https://git.example.com/platform", "pipeline_env=dev", "share=0.25",
        }));
    }

    [Test]
    public async Task A_personal_stack_has_its_own_names_folder_and_deployment()
    {
        var run = await TestStack.PreviewAsync(TestEnvironment.Deploy(mesh, environment => environment with { Isolated = true }, TestMesh.Names(isolated: true)));

        var job = run.Inputs(JobType, JobName);
        Assert.That(job["name"], Is.EqualTo("ann-main-acme-energy-plants-prep-load-dev"));
        Assert.That(TestStack.At(job, "tags.deployment"), Is.EqualTo("dev_ann_main_0e7768a7"));
        Assert.That(TestStack.At(TestStack.Items(job["tasks"]).First(), "notebookTask.notebookPath"), Is.EqualTo("/platform/dev/ann_main/runtime/databricks/run_task"));
        Assert.That(run.Inputs("databricks:index/schema:Schema").Values.Select(made => made["name"]), Does.Contain("ann_main_plants_bronze"));
    }

    [Test]
    public async Task Only_a_job_that_asks_for_it_brings_the_job_cluster()
    {
        // As an update: in a preview the policy's id is unknown, and the cluster with it.
        var with = (await TestStack.UpdateAsync(TestEnvironment.Deploy(mesh))).Inputs(JobType, JobName);
        mesh.Change("job_cluster_key: common-job-cluster", "serverless: true");
        var without = (await TestStack.UpdateAsync(TestEnvironment.Deploy(mesh))).Inputs(JobType, JobName);

        var cluster = TestStack.Items(with["jobClusters"]).Single();
        Assert.That(cluster["jobClusterKey"], Is.EqualTo("common-job-cluster"));
        Assert.That(TestStack.At(cluster, "newCluster.dataSecurityMode"), Is.EqualTo("SINGLE_USER"));
        Assert.That(without.Keys, Does.Not.Contain("jobClusters"));
    }

    [Test]
    public async Task A_projects_requirements_reach_python_on_a_cluster_as_a_library_and_on_serverless_as_an_environment()
    {
        const string list = $"/Workspace/platform/dev/{Folder}/requirements.txt";
        mesh.InProject("requirements.txt", "scikit-learn\n");
        var cluster = await Job();
        mesh.Change("job_cluster_key: common-job-cluster", "serverless: true");
        var serverless = await Job();

        Assert.That(TestStack.Items(Python(cluster)["libraries"]).Single()["requirements"], Is.EqualTo(list));
        Assert.That(cluster.Keys, Does.Not.Contain("environments"));
        Assert.That(Python(serverless)["environmentKey"], Is.EqualTo("python"));
        Assert.That(TestStack.At(TestStack.Items(serverless["environments"]).Single(), "spec.dependencies"), Is.EqualTo(new object[] { $"-r {list}" }));
        Assert.That(TestStack.Items(serverless["tasks"]).Count(task => task.ContainsKey("environmentKey")), Is.EqualTo(1));

        static ImmutableDictionary<string, object> Python(ImmutableDictionary<string, object> job) => TestStack.Items(job["tasks"]).Single(task => (string)task["taskKey"] == "gold_forecast");
    }

    [Test]
    public async Task Every_file_of_the_flow_is_in_the_workspace_by_its_content_and_a_changed_file_is_a_change()
    {
        mesh.InProject("flows/prep/load/tests/test_forecast.py", "assert True\n");
        var run = await TestStack.PreviewAsync(TestEnvironment.Deploy(mesh));
        var path = $"/platform/dev/{Folder}/flows/prep/load";

        var files = run.Inputs("databricks:index/workspaceFile:WorkspaceFile").Values.ToDictionary(made => (string)made["path"], made => (string)made["contentBase64"]);
        Assert.That(files.Keys.Where(file => file.StartsWith(path, StringComparison.Ordinal)).Select(file => file[(path.Length + 1)..]),
            Is.EquivalentTo(new[] { "deployment.yml", "alerts/peak.sql", "silver/load.sql", "silver/load_checked.sql", "src/forecast.py" }));
        Assert.That(Encoding.UTF8.GetString(Convert.FromBase64String(files[$"{path}/silver/load.sql"])), Is.EqualTo(File.ReadAllText(Path.Combine(mesh.Root, Folder, "flows/prep/load/silver/load.sql"))));
        mesh.InProject("flows/prep/load/src/forecast.py", "# changed\n");
        var changed = await TestStack.PreviewAsync(TestEnvironment.Deploy(mesh));
        var after = changed.Inputs("databricks:index/workspaceFile:WorkspaceFile").Values.ToDictionary(made => (string)made["path"], made => (string)made["contentBase64"]);
        Assert.That(after.Where(file => file.Value != files[file.Key]).Select(file => file.Key), Is.EqualTo(new[] { $"{path}/src/forecast.py" }));
    }

    [Test]
    public async Task A_python_file_that_says_so_is_a_notebook_and_any_other_a_file()
    {
        var run = await TestStack.PreviewAsync(TestEnvironment.Deploy(mesh));

        var notebook = run.Inputs("databricks:index/notebook:Notebook").Values.Single();
        Assert.That((notebook["path"], notebook["language"]), Is.EqualTo(("/platform/dev/runtime/databricks/run_task", "PYTHON")));
        Assert.That(run.Inputs("databricks:index/workspaceFile:WorkspaceFile").Values.Select(made => made["path"]), Does.Contain("/platform/dev/runtime/databricks/frames.py"));
    }

    [Test]
    public async Task The_folder_is_readable_by_path_for_who_works_here_and_writable_for_none_of_them()
    {
        var run = await TestStack.PreviewAsync(TestEnvironment.Deploy(mesh));

        var permissions = run.Inputs("databricks:index/permissions:Permissions", "runtime-root");
        Assert.That(permissions["directoryPath"], Is.EqualTo("/platform/dev"));
        Assert.That(TestWorkspace.Lines(permissions["accessControls"]), Is.EqualTo(new[] { "engineers CAN_READ", "sre CAN_READ", "analysts CAN_READ", "runner-id CAN_READ" }));
    }

    [Test]
    public async Task An_alert_asks_the_warehouse_by_full_names_and_stands_still_where_the_environment_does()
    {
        var run = await TestStack.UpdateAsync(TestEnvironment.Deploy(mesh, environment => environment with { NotificationEmails = ["ops@example.com"] }));

        var alert = run.Inputs("databricks:index/alertV2:AlertV2", "acme-energy-plants-prep-load-peak");
        Assert.That(((string)alert["queryText"]).Trim(), Is.EqualTo("-- Highest load of the forecast, MW; one row\nselect max(load_mw) as value from dev_energy.plants_gold.forecast"));
        Assert.That(alert["warehouseId"], Is.EqualTo("/databricks:index/sqlEndpoint:SqlEndpoint/compute-warehouse"));
        Assert.That((TestStack.At(alert, "evaluation.comparisonOperator"), TestStack.At(alert, "evaluation.source.name"), TestStack.At(alert, "evaluation.threshold.value.doubleValue")), Is.EqualTo(("GREATER_THAN", "value", 100.0)));
        Assert.That(TestStack.Items(TestStack.At(alert, "evaluation.notification.subscriptions")).Single()["userEmail"], Is.EqualTo("ops@example.com"));
        Assert.That((TestStack.At(alert, "schedule.quartzCronSchedule"), TestStack.At(alert, "schedule.pauseStatus"), TestStack.At(alert, "runAs.servicePrincipalName")), Is.EqualTo(("0 0 * * * ?", "PAUSED", "runner-id")));
    }

    [Test]
    public async Task The_same_folder_gives_the_same_resources()
    {
        var first = await TestStack.UpdateAsync(TestEnvironment.Deploy(mesh));
        var second = await TestStack.UpdateAsync(TestEnvironment.Deploy(mesh));

        Assert.That(Text(second), Is.EqualTo(Text(first)));

        static string Text(TestStack run) => string.Join('\n', run.Registrations.OrderBy(made => (made.Type, made.Name)).Select(made => $"{made.Type} {made.Name} {System.Text.Json.JsonSerializer.Serialize(made.Inputs.OrderBy(input => input.Key, StringComparer.Ordinal))}"));
    }

    async Task<ImmutableDictionary<string, object>> Job(Func<FlowEnvironment, FlowEnvironment>? change = null) =>
        (await TestStack.PreviewAsync(TestEnvironment.Deploy(mesh, change))).Inputs(JobType, JobName);
}
