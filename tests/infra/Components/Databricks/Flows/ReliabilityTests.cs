using System.Collections.Immutable;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class ReliabilityTests : MeshTest
{
    [Test]
    public async Task A_scheduled_flow_retries_is_cut_off_queues_and_reports_slowness()
    {
        var job = await JobAsync(environment => environment with { NotificationEmails = ["ops@example.com"] });

        Assert.That(Pairs(Member(job, "schedule")), Is.EqualTo(new[]
        {
            "pauseStatus=PAUSED", "quartzCronExpression=0 15 * * * ?", "timezoneId=Europe/Paris",
        }));
        Assert.That(
            (job["timeoutSeconds"], job["maxConcurrentRuns"], At(job, "queue.enabled")),
            Is.EqualTo((21600, 1, true)));
        Assert.That(Health(job), Is.EqualTo(new[] { "metric=RUN_DURATION_SECONDS", "op=GREATER_THAN", "value=3600" }));
        Assert.That(
            Items(job["tasks"]).Select(task =>
                (task["maxRetries"], task["minRetryIntervalMillis"], task["retryOnTimeout"])),
            Is.All.EqualTo((2, 60000, false)));
        Assert.That(
            Member(job, "emailNotifications").Keys,
            Is.EquivalentTo(new[] { "onFailures", "onDurationWarningThresholdExceededs" }));
    }

    [Test]
    public async Task A_flow_that_runs_all_the_time_is_never_cut_off_and_reports_its_lag()
    {
        Mesh.StartBy("continuous:\n  task_retry_mode: ON_FAILURE")
            .Change("serverless: true", "job_cluster_key: common-job-cluster")
            .Change("    depends_on: [bronze_load]\n", "")
            .Change("    depends_on: [silver_load]\n", "")
            .Change("quality:\n  - table: silver.load\n    min_rows: 1\n", "");

        var job = await JobAsync(environment => environment with
        {
            NotificationEmails = ["ops@example.com"],
            Paused = false,
        });

        Assert.That(
            Pairs(Member(job, "continuous")),
            Is.EqualTo(new[] { "pauseStatus=UNPAUSED", "taskRetryMode=ON_FAILURE" }));
        Assert.That(
            job.Keys,
            Does.Not.Contain("timeoutSeconds").And.Not.Contain("schedule").And.Not.Contain("trigger"));
        Assert.That((job["maxConcurrentRuns"], At(job, "queue.enabled")), Is.EqualTo((1, false)));
        Assert.That(
            Health(job),
            Is.EqualTo(new[] { "metric=STREAMING_BACKLOG_SECONDS", "op=GREATER_THAN", "value=600" }));
        Assert.That(
            Items(job["tasks"]).SelectMany(task => task.Keys),
            Has.None.EqualTo("maxRetries").And.None.EqualTo("retryOnTimeout"));
        Assert.That(
            Items(job["tasks"]).Select(task => At(task, "notebookTask.baseParameters.mode")),
            Is.All.EqualTo("continuous"));
        Assert.That(
            Member(job, "emailNotifications").Keys,
            Is.EquivalentTo(new[] { "onFailures", "onStreamingBacklogExceededs" }));
    }

    static ImmutableDictionary<string, object> Member(ImmutableDictionary<string, object> job, string name) =>
        (ImmutableDictionary<string, object>)job[name];

    static IEnumerable<string> Health(ImmutableDictionary<string, object> job) =>
        Pairs(Items(At(job, "health.rules")).Single());
}
