using System.Text.Json.Nodes;
using Platform.Components.Databricks.Flows;
using Platform.Components.Streaming;
using Platform.Components.Workloads;
using Platform.Tests.Infra.Components.Databricks;
using Platform.Tests.Infra.Components.Databricks.Flows;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Workloads;

/// <summary>The power plants as they lie in the repository.</summary>
public sealed class PowerPlantPipelineTests
{
    static readonly DataMesh Mesh = DataMesh.Load(Repository.Root);

    static void Deploy() => Deploy(readEvents: true);

    static void Deploy(bool readEvents)
    {
        var environment = TestEnvironment.Of(Mesh);
        var ingress = new EventIngress("ingress", new()
        {
            Zone = TestSettings.Zone(),
            Settings = new(),
            Streams = [PowerPlantPipeline.Telemetry],
        });
        _ = new PowerPlantPipeline("plants", new()
        {
            Runtime = new("runtime", new() { Environment = environment, Repository = Repository.Root }),
            Ingress = ingress,
            ReadEvents = readEvents,
        });
    }

    [Test]
    public async Task Every_flow_of_the_project_is_a_job()
    {
        var run = await UpdateAsync(Deploy);

        var flows = Mesh.Find(PowerPlantPipeline.Path);
        Assert.That(flows, Is.Not.Empty);
        Assert.That(
            run.Databricks("Job").Keys,
            Is.EquivalentTo(flows.Select(flow => $"{FlowDeployment.NameOf(flow)}-job")));
    }

    [Test]
    public async Task The_event_hub_is_read_with_an_identity_that_only_the_runner_may_use()
    {
        var run = await UpdateAsync(Deploy);

        var credential = run.Databricks("Credential", "plants-receiver");
        Assert.That(credential["purpose"], Is.EqualTo("SERVICE"));
        Assert.That(credential["isolationMode"], Is.EqualTo("ISOLATION_MODE_ISOLATED"));
        Assert.That(
            At(credential, "azureManagedIdentity.accessConnectorId"),
            Is.EqualTo("/azure-native:databricks:AccessConnector/ingress-receiver-connector"));
        Assert.That(
            run.Databricks("Grant").Values
                .Where(made => made.ContainsKey("credential"))
                .Select(made => $"{made["principal"]} {Joined(made["privileges"])}"),
            Is.EquivalentTo(new[] { "admins MANAGE", "runner-id ACCESS" }));
        Assert.That(
            run.Databricks("WorkspaceBinding").Values.Select(made => made["securableType"]),
            Has.One.EqualTo("credential"));
    }

    [Test]
    public async Task A_task_learns_where_the_hub_is_and_gets_no_key()
    {
        var run = await UpdateAsync(Deploy);

        Assert.That(Streams(run), Is.Not.Empty);
        foreach (var streams in Streams(run))
        {
            var hub = JsonNode.Parse(streams)!["telemetry"]!.AsObject();
            Assert.That(hub.Select(member => $"{member.Key}={member.Value}"), Is.EqualTo(new[]
            {
                "bootstrap_servers=ingress-namespace.servicebus.windows.net:9093",
                "consumer_group=ingress-telemetry-group",
                "credential=plants-receiver",
                "topic=ingress-telemetry",
            }));
        }
    }

    [Test]
    public async Task Telemetry_comes_from_landed_files_until_settings_say_events()
    {
        var run = await UpdateAsync(() => Deploy(readEvents: false));

        Assert.That(Streams(run), Is.Not.Empty.And.All.EqualTo("{}"));
    }

    [Test]
    public async Task The_model_lies_in_the_gold_schema_and_its_versions_are_the_runners()
    {
        var run = await UpdateAsync(Deploy);

        var model = run.Databricks("RegisteredModel", "plants-model");
        Assert.That(
            (model["name"], model["owner"], model["catalogName"]),
            Is.EqualTo((PowerPlantPipeline.Model, "runner-id", "uc-energy")));
        var project = Mesh.Find(PowerPlantPipeline.Path)[0].ProjectFolder;
        var training = File.ReadAllText(Path.Combine(project, "src/overconsumption/train.py"));
        Assert.That(training, Does.Contain($"NAME, ALIAS = \"{PowerPlantPipeline.Model}\""));
        Assert.That(
            run.Databricks("Grants", "plants-model")["model"],
            Is.EqualTo("/databricks:index/registeredModel:RegisteredModel/plants-model"));
    }

    [Test]
    public async Task The_simulator_lands_files_and_has_no_way_to_the_hub() => Assert.That(
        (await UpdateAsync(Deploy)).Databricks("Job").Values
            .SelectMany(job => Items(job["tasks"]))
            .Where(task => Lands((string)task["taskKey"]))
            .Select(task => At(task, "notebookTask.baseParameters.streams")),
        Is.EqualTo(new[] { "{}" }));

    static bool Lands(string task) => Mesh.Find(PowerPlantPipeline.Path)
        .SelectMany(flow => flow.Definition.Tasks)
        .Any(one => one.TaskKey == task && one.Lands.Count > 0);

    static IEnumerable<string> Streams(TestStack run) => run.Databricks("Job").Values
        .SelectMany(job => Items(job["tasks"]))
        .Where(task => !Lands((string)task["taskKey"]))
        .Select(task => (string)At(task, "notebookTask.baseParameters.streams")!);
}
