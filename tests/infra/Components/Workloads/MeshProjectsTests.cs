using System.Text.Json.Nodes;
using Platform.Components.Streaming;
using Platform.Components.Workloads;
using Platform.Tests.Infra.Components.Databricks;
using Platform.Tests.Infra.Components.Databricks.Flows;
using Platform.Tests.Mesh.Contracts;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Workloads;

/// <summary>A flow that sends what it makes of a stream, and one that reads it.</summary>
public sealed class MeshProjectsTests : MeshTest
{
    const string Flow = $"{TestMesh.Project}/flows/prep/load";

    const string Loud = "  - {table: bronze.loud, source: loud, pattern: part-*.txt, format: json}\n";

    [SetUp]
    public void Send() => Mesh
        .Change("inputs: [silver.load]\n    outputs: [gold.forecast]\n", "stream: bronze.load\n    emits: loud\n")
        .Change("ingestion:\n", $"ingestion:\n{Loud}")
        .Change("quality:", "  - {task_key: land, serverless: true, ingest: bronze.loud}\nquality:")
        .Change("alerts:", "# alerts:").Change("  - name: peak", "# ").Change("    sql: alerts/peak.sql\n", "")
        .Change("    operator: GREATER_THAN\n    threshold: 100\n", "")
        .Change("    schedule: {quartz_cron_expression: \"0 0 * * * ?\", timezone_id: Europe/Paris}\n", "")
        .Write($"{Flow}/bronze/loud.yml", TestContract.Of("energy.plants.bronze.loud", "id string"))
        .Remove($"{Flow}/gold/forecast.yml");

    [Test]
    public async Task What_a_flow_sends_goes_over_a_hub_with_the_senders_identity_and_is_read_with_the_receivers()
    {
        var run = await DeployAsync(byHubs: true);

        Assert.That(run.Databricks("Credential").ToDictionary(
            made => made.Key, made => At(made.Value, "azureManagedIdentity.accessConnectorId")), Is.EqualTo(
            new Dictionary<string, object?>
            {
                ["projects-sender"] = "/azure-native:databricks:AccessConnector/ingress-sender-connector",
                ["projects-receiver"] = "/azure-native:databricks:AccessConnector/ingress-receiver-connector",
            }));
        Assert.That(Hub(run, "gold_forecast"), Is.EqualTo("loud: ingress-energy-plants-loud, projects-sender"));
        Assert.That(Hub(run, "land"), Is.EqualTo("loud: ingress-energy-plants-loud, projects-receiver"));
    }

    [Test]
    public async Task Without_hubs_there_is_no_credential_and_what_is_sent_lands_as_files()
    {
        var run = await DeployAsync(byHubs: false);

        Assert.That(run.Databricks("Credential"), Is.Empty);
        Assert.That(new[] { Hub(run, "gold_forecast"), Hub(run, "land") }, Is.All.Empty);
    }

    Task<TestStack> DeployAsync(bool byHubs)
    {
        var mesh = Mesh.Load();
        Assert.That(MeshProjects.StreamsOf(mesh), Is.EqualTo(new[] { "energy-plants-loud" }));
        return TestStack.UpdateAsync(() =>
        {
            var ingress = new EventIngress("ingress", new()
            {
                Zone = TestSettings.Zone(),
                Settings = new(),
                Streams = MeshProjects.StreamsOf(mesh),
            });
            _ = new MeshProjects("projects", new()
            {
                Runtime = new("runtime", new() { Environment = TestEnvironment.Of(mesh), Repository = Mesh.Root }),
                Ingress = byHubs ? ingress : null,
            });
        });
    }

    static string Hub(TestStack run, string task)
    {
        var streams = Items(run.Databricks("Job", JobName)["tasks"])
            .Where(made => (string)made["taskKey"] == task)
            .Select(made => (string)At(made, "notebookTask.baseParameters.streams")!)
            .Single();
        return string.Join("; ", JsonNode.Parse(streams)!.AsObject().Select(hub =>
            $"{hub.Key}: {hub.Value!["topic"]}, {hub.Value["credential"]}"));
    }
}
