namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class FlowPipelineTests
{
    const string Flow = "orgs/acme/domains/energy/projects/sales/flows/prep/revenue";
    const string PipelineType = "databricks:index/pipeline:Pipeline";
    const string PipelineName = "acme-energy-sales-prep-revenue-pipeline";

    TestMesh mesh = null!;

    [SetUp]
    public void Copy() => mesh = TestMesh.Copy().Write($"{Flow}/revenue.sql", "-- Revenue; one row per month\ncreate or refresh materialized view revenue as select 1 as one\n");

    [TearDown]
    public void Remove() => mesh.Dispose();

    void Deployment(string start = "") => mesh.Write($"{Flow}/deployment.yml", $"description: Revenue\nkind: pipeline\nschema: revenue\nserverless: true\n{start}pipeline_tasks:\n  - pipeline_key: revenue\n    source: revenue.sql\n");

    [Test]
    public async Task A_pipeline_is_serverless_publishes_to_its_schema_and_reads_files_of_the_flow()
    {
        Deployment();

        var run = await TestStack.PreviewAsync(TestEnvironment.Deploy(mesh));

        var pipeline = run.Inputs(PipelineType, PipelineName);
        Assert.That((pipeline["name"], pipeline["catalog"], pipeline["schema"], pipeline["serverless"]), Is.EqualTo(("acme-energy-sales-prep-revenue-dev", "dev_energy", "sales_revenue", true)));
        Assert.That(pipeline.Keys, Does.Not.Contain("clusters").And.Not.Contain("target").And.Not.Contain("storage"));
        Assert.That(TestStack.Items(pipeline["libraries"]).Select(library => TestStack.At(library, "file.path")), Is.EqualTo(new[] { $"/Workspace/platform/dev/{Flow}/revenue.sql" }));
        Assert.That(TestStack.At(pipeline, "runAs.servicePrincipalName"), Is.EqualTo("runner-id"));
        Assert.That(TestStack.At(pipeline, "tags.deployment"), Is.EqualTo("dev"));
        Assert.That(run.Inputs("databricks:index/schema:Schema").Values.Select(made => made["name"]), Does.Contain("sales_revenue"));
        Assert.That(run.Inputs("databricks:index/job:Job").Keys, Is.EqualTo(new[] { "acme-energy-plants-prep-load-job" }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Development_mode_is_for_environments_that_stand_still(bool paused)
    {
        Deployment("continuous: {task_retry_mode: ON_FAILURE}\n");

        var run = await TestStack.PreviewAsync(TestEnvironment.Deploy(mesh, environment => environment with { Paused = paused }));

        Assert.That((run.Inputs(PipelineType, PipelineName)["development"], run.Inputs(PipelineType, PipelineName)["continuous"]), Is.EqualTo((paused, !paused)));
    }

    [Test]
    public async Task A_clock_starts_a_pipeline_by_a_job_beside_it()
    {
        Deployment("schedule: {quartz_cron_expression: 0 0 6 * * ?, timezone_id: Europe/Paris}\n");

        var run = await TestStack.UpdateAsync(TestEnvironment.Deploy(mesh));

        var job = run.Inputs("databricks:index/job:Job", "acme-energy-sales-prep-revenue-job");
        Assert.That(TestStack.At(job, "schedule.pauseStatus"), Is.EqualTo("PAUSED"));
        Assert.That(TestStack.At(TestStack.Items(job["tasks"]).Single(), "pipelineTask.pipelineId"), Is.EqualTo($"/{PipelineType}/{PipelineName}"));
        Assert.That(TestWorkspace.Lines(run.Inputs("databricks:index/permissions:Permissions", PipelineName)["accessControls"]),
            Is.EqualTo(new[] { "apply-id IS_OWNER", "engineers CAN_RUN", "sre CAN_RUN", "analysts CAN_VIEW" }));
    }
}
