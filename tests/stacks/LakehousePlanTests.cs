using System.Text.Json.Nodes;
using Platform.Cli.Planning;

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
    public void Its_three_sources_are_hubs_where_settings_say_so_sent_to_and_read_with_two_identities()
    {
        var plan = Plans.With(environment, "eventHubs.readEvents=true");
        string[] topics = ["gym_logins", "kafka_multiplex", "registered_users"];
        var hubs = topics.Select(topic => $"event-ingress-fitness-sbit-{topic.Replace('_', '-')}").ToArray();
        Assert.That(
            plan.Of("azure-native:eventhub:EventHub", "azure-native:eventhub:ConsumerGroup")
                .Select(made => made.Name)
                .Where(name => name.StartsWith("event-ingress-fitness", StringComparison.Ordinal)),
            Is.EquivalentTo(hubs.Concat(hubs.Select(hub => $"{hub}-group"))));
        foreach (var role in new[] { "sender", "receiver" })
        {
            Assert.That(
                plan.Of("azure-native:authorization:RoleAssignment").Select(made => made.Name),
                Is.SupersetOf(hubs.Select(hub => $"{hub}-events-{role}-connector-events-{role}")));
        }
        // Files never arrive then, so a clock starts what waited for them.
        Assert.That(Starts.Where(JobOf(plan, "prep-workouts").Inputs.ContainsKey), Is.EqualTo(new[] { "schedule" }));
    }

    [Test]
    public void By_a_setting_it_runs_all_the_time_from_the_same_files_in_one_task_that_no_time_ends()
    {
        var batch = JobOf(Plans.Of(environment), "prep-workouts");
        var job = JobOf(Plans.With(environment, "flows.continuous=[fitness/sbit/prep/workouts]"), "prep-workouts");

        Assert.That(Starts.Where(job.Inputs.ContainsKey), Is.EqualTo(new[] { "continuous" }));
        Assert.That(job.Inputs["continuous"]!["taskRetryMode"]!.GetValue<string>(), Is.EqualTo("ON_FAILURE"));
        Assert.That(job.Inputs.ContainsKey("timeoutSeconds"), Is.False);
        Assert.That(
            job.Inputs["health"]!["rules"]![0]!["metric"]!.GetValue<string>(), Is.EqualTo("STREAMING_BACKLOG_SECONDS"));
        var task = job.Inputs["tasks"]!.AsArray().Single()!.AsObject();
        Assert.That(
            (task["taskKey"]!.GetValue<string>(), task["jobClusterKey"]!.GetValue<string>()),
            Is.EqualTo(("all_tasks", "common-job-cluster")));
        Assert.That(task.ContainsKey("maxRetries"), Is.False);
        var told = task["notebookTask"]!["baseParameters"]!.AsObject();
        var one = batch.Inputs["tasks"]![0]!["notebookTask"]!["baseParameters"]!.AsObject();
        Assert.That(Told(told), Is.EqualTo(Told(one)));

        static IEnumerable<string> Told(JsonObject parameters) => parameters
            .Where(pair => pair.Key is not ("task" or "mode"))
            .Select(pair => $"{pair.Key}={pair.Value}");
    }

    static ResourceFact JobOf(Plan plan, string flow) =>
        plan.Resources.Single(made => made.Key == $"{Job}::acme-fitness-sbit-{flow}-job");

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
