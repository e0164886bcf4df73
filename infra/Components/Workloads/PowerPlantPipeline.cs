using Platform.Components.Databricks.Catalogs;
using Platform.Components.Databricks.Flows;
using Platform.Components.Streaming;
using Platform.Mesh.Flows;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Workloads;

/// <summary>
/// The energy workload: plants send telemetry to an event hub; jobs refine it, forecast the load a day ahead and
/// redirect any excess. It is a project like any other (jobs, notebooks, alerts, dashboard) with two things that a
/// folder cannot say: the way to the event hub, and the model that training registers.
/// Drift of the model is a table that a task of its flow fills, with an alert over it. A Databricks monitor needs the
/// id of an existing table, so no first deployment could make one.
/// </summary>
public sealed class PowerPlantPipeline : PlatformComponent
{
    /// <summary>The project within the mesh.</summary>
    public const string Path = "energy/powerplants";

    /// <summary>The source of the flows that comes over the event hub, and the name of the hub's stream.</summary>
    public const string Telemetry = "telemetry";

    /// <summary>Name of the model, in the gold schema.</summary>
    public const string Model = "load_forecaster";

    readonly FlowEnvironment environment;

    /// <summary>Deploys the workload.</summary>
    public PowerPlantPipeline(string name, PowerPlantPipelineArgs args, ComponentResourceOptions? options = null)
        : base("platform:workloads:PowerPlantPipeline", name, args.Runtime.Context, options)
    {
        environment = args.Runtime.Environment;
        var flows = environment.Mesh.Find(Path);
        var receiver = EventCredential.Make(
            this, "receiver", "events_receiver", "Reads telemetry from the event hub", args.Ingress.Receiver,
            args.Ingress, environment);
        MakeModel(flows[0]);
        _ = new ProjectDeployment($"{name}-project", new ProjectDeploymentArgs
        {
            Runtime = args.Runtime,
            Flows = flows,
            Streams = args.ReadEvents ? Stream(args.Ingress, receiver) : [],
        }, Part());
        RegisterOutputs();
    }

    static Dictionary<string, StreamSource> Stream(EventIngress ingress, Credential receiver)
    {
        var hub = ingress.Hubs[Telemetry];
        return new() { [Telemetry] = new(ingress.KafkaEndpoint, hub.Hub.Name, hub.Group.Name, receiver.Name) };
    }

    void MakeModel(Flow flow)
    {
        var gold = environment.CatalogOf(flow.Path).Schema(flow.Path.Project, Layers.Gold);
        var name = $"{LogicalName}-model";
        var model = new RegisteredModel(name, new RegisteredModelArgs
        {
            CatalogName = gold.CatalogName,
            SchemaName = gold.Name,
            Name = Model,
            Comment = "Load of France a day ahead, hourly, with an upper bound",
            // Only its owner may register versions, and versions are registered by the job that trains. Who deploys
            // still manages it, as owner of the schema.
            Owner = environment.Runner.Name,
            ProviderConfig = new RegisteredModelProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.InsideStateful(this));
        environment.UnityCatalog.Grantor.Own(this, name, grants => grants.Model = model.Id, GrantMatrix.Model);
    }
}
