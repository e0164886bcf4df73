using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class FlowPipelineTests : MeshTest
{
    const string Flow = "orgs/acme/domains/energy/projects/sales/flows/prep/revenue";
    const string PipelineName = "acme-energy-sales-prep-revenue-pipeline";

    void Write(string start = "") => Mesh
        .Write($"{Flow}/deployment.yml", $"""
            description: Revenue
            kind: pipeline
            schema: revenue
            serverless: true
            {start}
            pipeline_tasks:
              - pipeline_key: revenue
                source: revenue.sql
            """)
        .Write($"{Flow}/revenue.sql", """
            -- Revenue; one row per month
            create or refresh materialized view revenue as select 1 as one
            """);

    [Test]
    public async Task A_pipeline_is_serverless_publishes_to_its_schema_and_reads_files_of_the_flow()
    {
        Write();

        var run = await PreviewAsync();

        var pipeline = run.Databricks("Pipeline", PipelineName);
        Assert.That(
            (pipeline["name"], pipeline["catalog"], pipeline["schema"], pipeline["serverless"]),
            Is.EqualTo(("acme-energy-sales-prep-revenue-dev", "dev_energy", "sales_revenue", true)));
        Assert.That(pipeline.Keys, Does.Not.Contain("clusters").And.Not.Contain("target").And.Not.Contain("storage"));
        Assert.That(
            Items(pipeline["libraries"]).Select(library => At(library, "file.path")),
            Is.EqualTo(new[] { $"/Workspace/platform/dev/{Flow}/revenue.sql" }));
        Assert.That(At(pipeline, "runAs.servicePrincipalName"), Is.EqualTo("runner-id"));
        Assert.That(At(pipeline, "tags.deployment"), Is.EqualTo("dev"));
        Assert.That(run.Databricks("Schema").Values.Select(made => made["name"]), Does.Contain("sales_revenue"));
        Assert.That(run.Databricks("Job").Keys, Is.EqualTo(new[] { JobName }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Development_mode_is_for_environments_that_stand_still(bool paused)
    {
        Write("continuous: {task_retry_mode: ON_FAILURE}");

        var run = await PreviewAsync(environment => environment with { Paused = paused });

        var pipeline = run.Databricks("Pipeline", PipelineName);
        Assert.That((pipeline["development"], pipeline["continuous"]), Is.EqualTo((paused, !paused)));
    }

    [Test]
    public async Task A_clock_starts_a_pipeline_by_a_job_beside_it()
    {
        Write("schedule: {quartz_cron_expression: '0 0 6 * * ?', timezone_id: Europe/Paris}");

        var run = await UpdateAsync();

        var job = run.Databricks("Job", "acme-energy-sales-prep-revenue-job");
        Assert.That(At(job, "schedule.pauseStatus"), Is.EqualTo("PAUSED"));
        Assert.That(
            At(Items(job["tasks"]).Single(), "pipelineTask.pipelineId"),
            Is.EqualTo($"/databricks:index/pipeline:Pipeline/{PipelineName}"));
        Assert.That(
            run.Access(PipelineName),
            Is.EqualTo(new[] { "administrators CAN_MANAGE", "engineers CAN_RUN", "sre CAN_RUN", "analysts CAN_VIEW" }));
    }
}
