using Platform.Components.Access;
using Platform.Components.Databricks.Catalogs;
using Platform.Components.Databricks.Flows;
using Platform.Components.Databricks.Scope;
using Platform.Components.Streaming;
using Platform.Mesh.Flows;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Workloads;

/// <summary>What the power plants are deployed with.</summary>
public sealed record PowerPlantPipelineArgs
{
    /// <summary>The project: its flows and what they run on. The event hubs are added here.</summary>
    public required ProjectDeploymentArgs Project { get; init; }

    /// <summary>Where telemetry comes in.</summary>
    public required EventIngress Ingress { get; init; }

    /// <summary>Whether telemetry is read from the event hub; else from files, which the simulator lands.</summary>
    public required bool ReadEvents { get; init; }

    /// <summary>The program's retry hook.</summary>
    public required AccessRetry Retry { get; init; }
}

/// <summary>
/// The energy workload: plants send telemetry to an event hub, jobs refine it, forecast the load of a day ahead and redirect what is too much. It is a project like any
/// other - jobs, notebooks, alerts, dashboard -, with two things that a folder cannot say: the way to the event hub, and the model that training registers.
/// Drift of the model is a table that a task of its flow fills, with an alert over it: a monitor of Databricks is made for a table that exists, by an id that only exists
/// with it, so no first deployment could make one; and the task runs locally too.
/// </summary>
public sealed class PowerPlantPipeline : PlatformComponent
{
    /// <summary>The project within the mesh.</summary>
    public const string Path = "energy/powerplants";

    /// <summary>The source of the flows that comes over the event hub, and the name of the hub's stream.</summary>
    public const string Telemetry = "telemetry";

    /// <summary>Name of the model, in the gold schema.</summary>
    public const string Model = "load_forecaster";

    readonly PowerPlantPipelineArgs args;
    readonly FlowEnvironment environment;

    /// <summary>Deploys the workload.</summary>
    public PowerPlantPipeline(string name, PowerPlantPipelineArgs args, ComponentResourceOptions? options = null)
        : base("platform:workloads:PowerPlantPipeline", name, args.Project.Environment.Context, options)
    {
        this.args = args;
        environment = args.Project.Environment;
        var hub = args.Ingress.Hubs[Telemetry];
        var receiver = ServiceCredential("receiver", args.Ingress.Receiver, "Reads telemetry from the event hub");
        MakeModel();
        var telemetry = new StreamSource(args.Ingress.KafkaEndpoint, hub.Hub.Name, hub.Group.Name, receiver.Name);
        _ = new ProjectDeployment($"{name}-project", args.ReadEvents ? args.Project with { Streams = new Dictionary<string, StreamSource> { [Telemetry] = telemetry } } : args.Project, Part());
        RegisterOutputs();
    }

    Credential ServiceCredential(string key, DataConnector connector, string comment)
    {
        var name = $"{LogicalName}-{key}";
        var options = environment.Workspace.InsideStateful(this, args.Ingress);
        options.Hooks = args.Retry.Binding;
        var credential = new Credential(name, new CredentialArgs
        {
            Name = $"{Context.Names.Platform}_{Context.Names.Environment}_events_{key}",
            Purpose = "SERVICE",
            Comment = comment,
            Owner = environment.Owner.Name,
            AzureManagedIdentity = new CredentialAzureManagedIdentityArgs { AccessConnectorId = connector.Resource.Id },
            IsolationMode = "ISOLATION_MODE_ISOLATED",
            // A service credential has no storage to try, and the hub may be private.
            SkipValidation = true,
            ProviderConfig = new CredentialProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, options);
        var bound = new WorkspaceBinding($"{name}-binding", new WorkspaceBindingArgs
        {
            SecurableType = "credential",
            SecurableName = credential.Name,
            WorkspaceId = environment.Workspace.Id,
            BindingType = "BINDING_TYPE_READ_WRITE",
            ProviderConfig = new WorkspaceBindingProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.Inside(this, credential));
        environment.Catalogs.Grantor.Share(this, name, grant => grant.Credential = credential.Name, GrantMatrix.ServiceCredential, bound);
        return credential;
    }

    void MakeModel()
    {
        var flow = args.Project.Flows[0];
        var gold = environment.Catalogs.Catalogs[environment.Names.Catalog(flow.Path)].Schema(flow.Path.Project, Layers.Gold);
        var model = new RegisteredModel($"{LogicalName}-model", new RegisteredModelArgs
        {
            CatalogName = gold.CatalogName,
            SchemaName = gold.Name,
            Name = Model,
            Comment = "Load of France a day ahead, hourly, with an upper bound",
            // Only its owner may register versions, and versions are registered by the job that trains.
            Owner = environment.RunAs,
            ProviderConfig = new RegisteredModelProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.InsideStateful(this));
        environment.Catalogs.Grantor.Own(this, $"{LogicalName}-model", grants => grants.Model = model.Id, GrantMatrix.Model);
    }
}
