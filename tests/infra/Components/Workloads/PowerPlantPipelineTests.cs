using System.Text.Json.Nodes;
using Platform.Components.Databricks.Flows;
using Platform.Components.Databricks.Scope;
using Platform.Components.Streaming;
using Platform.Components.Workloads;
using Platform.Mesh.Flows;
using Platform.Tests.Infra.Components.Databricks.Flows;

namespace Platform.Tests.Infra.Components.Workloads;

/// <summary>The power plants as they lie in the repository.</summary>
public sealed class PowerPlantPipelineTests
{
    static readonly DataMesh Mesh = DataMesh.Load(Repository.Root);

    static void Deploy() => Deploy(readEvents: true);

    static void Deploy(bool readEvents)
    {
        var environment = TestEnvironment.Of(Mesh);
        var ingress = new EventIngress("ingress", new() { Zone = TestSettings.Zone(), Settings = new(), Streams = [PowerPlantPipeline.Telemetry] });
        _ = new PowerPlantPipeline("plants", new()
        {
            Project = new() { Environment = environment, Runtime = new FlowRuntime("runtime", environment, Repository.Root), Mesh = Mesh, Flows = Mesh.Find(PowerPlantPipeline.Path) },
            Ingress = ingress,
            ReadEvents = readEvents,
            Retry = new AccessRetry(),
        });
    }

    [Test]
    public async Task Every_flow_of_the_project_is_a_job()
    {
        var run = await TestStack.UpdateAsync(Deploy);

        var flows = Mesh.Find(PowerPlantPipeline.Path);
        Assert.That(flows, Is.Not.Empty);
        Assert.That(run.Inputs("databricks:index/job:Job").Keys, Is.EquivalentTo(flows.Select(flow => $"{FlowDeployment.NameOf(flow)}-job")));
    }

    [Test]
    public async Task The_event_hub_is_read_with_an_identity_that_only_the_runner_may_use()
    {
        var run = await TestStack.UpdateAsync(Deploy);

        var credential = run.Inputs("databricks:index/credential:Credential", "plants-receiver");
        Assert.That((credential["purpose"], credential["isolationMode"]), Is.EqualTo(("SERVICE", "ISOLATION_MODE_ISOLATED")));
        Assert.That(TestStack.At(credential, "azureManagedIdentity.accessConnectorId"), Is.EqualTo("/azure-native:databricks:AccessConnector/ingress-receiver-connector"));
        Assert.That(run.Inputs("databricks:index/grant:Grant").Where(made => made.Value.ContainsKey("credential")).Select(made => $"{made.Value["principal"]} {((System.Collections.Immutable.ImmutableArray<object>)made.Value["privileges"])[0]}"),
            Is.EquivalentTo(new[] { "admins MANAGE", "runner-id ACCESS" }));
        Assert.That(run.Inputs("databricks:index/workspaceBinding:WorkspaceBinding").Values.Select(made => made["securableType"]), Has.One.EqualTo("credential"));
    }

    [Test]
    public async Task A_task_learns_where_the_hub_is_and_gets_no_key()
    {
        var run = await TestStack.UpdateAsync(Deploy);

        var tasks = run.Inputs("databricks:index/job:Job").Values.SelectMany(job => TestStack.Items(job["tasks"])).ToList();
        Assert.That(tasks, Is.Not.Empty);
        foreach (var task in tasks)
        {
            var hub = JsonNode.Parse((string)TestStack.At(task, "notebookTask.baseParameters.streams")!)!["telemetry"]!.AsObject();
            Assert.That(hub.Select(member => $"{member.Key}={member.Value}"), Is.EqualTo(new[]
            {
                "bootstrap_servers=ingress-namespace.servicebus.windows.net:9093", "consumer_group=ingress-telemetry-group", "credential=plants-receiver", "topic=ingress-telemetry",
            }));
        }
    }

    [Test]
    public async Task Telemetry_comes_from_landed_files_until_settings_say_events()
    {
        var run = await TestStack.UpdateAsync(() => Deploy(readEvents: false));

        var tasks = run.Inputs("databricks:index/job:Job").Values.SelectMany(job => TestStack.Items(job["tasks"])).ToList();
        Assert.That(tasks, Is.Not.Empty);
        Assert.That(tasks.Select(task => TestStack.At(task, "notebookTask.baseParameters.streams")), Is.All.EqualTo("{}"));
    }

    [Test]
    public async Task The_model_lies_in_the_gold_schema_and_its_versions_are_the_runners()
    {
        var run = await TestStack.UpdateAsync(Deploy);

        var model = run.Inputs("databricks:index/registeredModel:RegisteredModel", "plants-model");
        Assert.That((model["name"], model["owner"], model["catalogName"]), Is.EqualTo((PowerPlantPipeline.Model, "runner-id", "uc-energy")));
        Assert.That(File.ReadAllText(Path.Combine(Repository.Root, "orgs/acme/domains/energy/projects/powerplants/src/overconsumption/train.py")), Does.Contain($"NAME, ALIAS = \"{PowerPlantPipeline.Model}\""));
        Assert.That(run.Inputs("databricks:index/grants:Grants", "plants-model")["model"], Is.EqualTo("/databricks:index/registeredModel:RegisteredModel/plants-model"));
    }
}
