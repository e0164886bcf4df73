using System.Text.Json.Nodes;
using Platform.Components.Streaming;
using Platform.Components.Workloads;
using Platform.Tests.Infra.Components.Databricks;
using Platform.Tests.Infra.Components.Databricks.Flows;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Workloads;

/// <summary>The streaming lakehouse, as it lies in the repository, over hubs.</summary>
public sealed class LakehouseHubsTests
{
    static readonly DataMesh Mesh = DataMesh.Load(Repository.Root);

    [Test]
    public async Task What_the_producer_lands_is_sent_and_read_by_hubs_each_with_the_identity_of_its_side()
    {
        var run = await UpdateAsync(Deploy);

        Assert.That(Hubs(run, "prep-landing", "produce"), Is.EqualTo(Expected("sender")));
        Assert.That(Hubs(run, "prep-workouts", "bronze_kafka_multiplex"), Is.EqualTo(Expected("receiver")));
        Assert.That(Hubs(run, "prep-workouts", "bronze_gym_logins"), Is.EqualTo(Expected("receiver")));

        static IEnumerable<string> Expected(string role) =>
            new[] { "gym_logins", "kafka_multiplex", "registered_users" }.Select(source =>
                $"{source}: ingress-fitness-sbit-{source.Replace('_', '-')}, projects-{role}");
    }

    [Test]
    public async Task What_tries_it_out_goes_through_files_of_its_own() => Assert.That(
        Items((await UpdateAsync(Deploy)).Databricks("Job", "acme-fitness-sbit-test-integration-job")["tasks"])
            .Where(task => task.ContainsKey("notebookTask"))
            .Select(task => At(task, "notebookTask.baseParameters.streams")),
        Is.Not.Empty.And.All.EqualTo("{}"));

    static void Deploy() => _ = new MeshProjects("projects", new()
    {
        Runtime = new("runtime", new() { Environment = TestEnvironment.Of(Mesh), Repository = Repository.Root }),
        Ingress = new EventIngress("ingress", new()
        {
            Zone = TestSettings.Zone(),
            Settings = new(),
            Streams = MeshProjects.StreamsOf(Mesh),
        }),
    });

    static IEnumerable<string> Hubs(TestStack run, string flow, string task) => JsonNode.Parse(
        Items(run.Databricks("Job", $"acme-fitness-sbit-{flow}-job")["tasks"])
            .Where(made => (string)made["taskKey"] == task)
            .Select(made => (string)At(made, "notebookTask.baseParameters.streams")!)
            .Single())!.AsObject().Select(hub => $"{hub.Key}: {hub.Value!["topic"]}, {hub.Value["credential"]}");
}
