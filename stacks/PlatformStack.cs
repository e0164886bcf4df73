using System.Collections.Immutable;
using Platform.Components;
using Platform.Components.Access;
using Platform.Components.Databricks;
using Platform.Components.Databricks.Catalogs;
using Platform.Components.Databricks.Flows;
using Platform.Components.Encryption;
using Platform.Components.Foundation;
using Platform.Components.Lake;
using Platform.Components.MachineLearning;
using Platform.Components.Streaming;
using Platform.Components.Workloads;
using Platform.Settings;
using Pulumi;

namespace Platform.Stacks;

/// <summary>The platform of one environment.</summary>
public sealed class PlatformStack : Stack
{
    /// <summary>What the engine runs.</summary>
    public PlatformStack() : this(null)
    {
    }

    /// <summary>The same with options, for a plan: the options carry the recorder that notes every resource.</summary>
    public PlatformStack(StackOptions? options) : base(options)
    {
        var root = Deployment.Instance.RootDirectory;
        var definition = EnvironmentDefinition.Load(Deployment.Instance.StackName, Deployment.Instance.IsDryRun, root);
        var (settings, mesh) = (definition.Settings, definition.Mesh);
        var (context, reads) = (PlatformContext.From(settings), settings.EventHubs.ReadEvents);
        var azure = new AzureProviders("azure-providers", new() { Context = context });

        var backbone = new Backbone("backbone", new()
        {
            Context = context,
            Providers = azure,
            Settings = settings,
        }, azure.Options);
        var keys = settings.Options.CustomerManagedKeys == CustomerManagedKeys.Off
            ? null
            : new CustomerKeys("customer-keys", new()
            {
                Zone = backbone.Zone(ResourceGroupKey.Shared),
                Vault = backbone.Vault,
            }, azure.Options);
        var storage = new Storage("storage", new()
        {
            Zone = backbone.Zone(ResourceGroupKey.Storage),
            Settings = settings.Storage,
            Perimeter = settings.Options.LakePerimeter,
            Key = keys?.Lake,
        }, azure.Options);
        var ingress = new EventIngress("event-ingress", new()
        {
            Zone = backbone.Zone(ResourceGroupKey.Streaming),
            Settings = settings.EventHubs,
            Streams = [PowerPlantPipeline.Telemetry, .. reads ? MeshProjects.StreamsOf(mesh) : []],
        }, azure.Options);
        var ml = new MlWorkspace("ml-workspace", new()
        {
            Zone = backbone.Zone(ResourceGroupKey.MachineLearning),
            Settings = settings.MachineLearning,
            Vault = settings.KeyVault,
            Storage = settings.Storage,
            LogWorkspaceId = backbone.Observability.WorkspaceId,
            Lake = storage,
            Subnet = backbone.Network.MachineLearningSubnet,
            Key = keys?.MachineLearning,
        }, azure.Options);
        var databricks = new DatabricksWorkspace("databricks-workspace", new()
        {
            Settings = settings,
            Backbone = backbone,
            Storage = storage,
            Targets = [.. storage.PrivateTargets, ingress.PrivateTarget],
            Key = keys?.Databricks,
        }, azure.Options);
        var unityCatalog = new UnityCatalog(
            "unity-catalog", UnityCatalogArgs.From(settings, mesh, backbone, storage, databricks), azure.Options);

        storage.GrantRead(storage[ContainerKey.Sensitive], backbone.Personas[Persona.SensitiveReader].Group);
        storage.GrantContributor(storage.Landing, backbone.Personas[Persona.DataEngineer].Group);
        storage.GrantRead(storage.Exchange, ml.Identities.WorkspacePrincipal);
        storage.GrantRead(storage.Exchange, ml.Identities.ComputePrincipal);
        ml.AttachLake(storage.Exchange);

        var runtime = new FlowRuntime("flow-runtime", new()
        {
            Environment = FlowEnvironment.From(definition, databricks, unityCatalog),
            Repository = root,
        }, azure.Options);
        if (mesh.Find(PowerPlantPipeline.Path).Count > 0)
        {
            _ = new PowerPlantPipeline("power-plant-pipeline", new()
            {
                Runtime = runtime,
                Ingress = ingress,
                ReadEvents = reads,
            }, azure.Options);
        }

        _ = new MeshProjects(
            "mesh-projects", new() { Runtime = runtime, Ingress = reads ? ingress : null }, azure.Options);
        if (settings.Options.Serving is { } serving)
        {
            _ = new ModelEndpoint(
                "model-endpoint", new() { Environment = runtime.Environment, Settings = serving }, azure.Options);
        }

        if (context.Protect)
        {
            _ = new DataLocks("data-locks", new() { Storage = storage }, azure.Options);
        }

        LakeUrls = OutputMap.Of(ContainerKey.All.Select(layer => KeyValuePair.Create(layer, storage[layer].Url)));
        LandingUrl = storage.Landing.Url;
        DatabricksUrl = Output.Format($"https://{databricks.Azure.WorkspaceUrl}");
        DatabricksWorkspaceId = databricks.Azure.WorkspaceId;
        ServerlessEndpoints =
            databricks.Serverless?.Endpoints ?? Output.Create(ImmutableDictionary<string, string>.Empty);
        MachineLearningWorkspaceId = ml.Resource.Id;
        EventsEndpoint = ingress.KafkaEndpoint;
        VaultUri = backbone.Vault.Uri;
        LogWorkspaceId = backbone.Observability.WorkspaceId;
        AccountGroups = OutputMap.Of(databricks.AccountGroups);
        MetastoreId = databricks.MetastoreId;
    }

    /// <summary>Address of each layer of the lake.</summary>
    [Output] public Output<ImmutableDictionary<string, string>> LakeUrls { get; set; }

    /// <summary>Where files arrive.</summary>
    [Output] public Output<string> LandingUrl { get; set; }

    /// <summary>The Databricks workspace, for people.</summary>
    [Output] public Output<string> DatabricksUrl { get; set; }

    /// <summary>The Databricks workspace, for providers.</summary>
    [Output] public Output<string> DatabricksWorkspaceId { get; set; }

    /// <summary>The endpoints of serverless compute by what they lead to, and the state of each.</summary>
    [Output] public Output<ImmutableDictionary<string, string>> ServerlessEndpoints { get; set; }

    /// <summary>The Azure ML workspace.</summary>
    [Output] public Output<string> MachineLearningWorkspaceId { get; set; }

    /// <summary>Where Kafka clients send events.</summary>
    [Output] public Output<string> EventsEndpoint { get; set; }

    /// <summary>The platform's vault.</summary>
    [Output] public Output<string> VaultUri { get; set; }

    /// <summary>Where everything logs.</summary>
    [Output] public Output<string> LogWorkspaceId { get; set; }

    /// <summary>Numbers of the persona groups in the Databricks account: what adopts the groups names them.</summary>
    [Output] public Output<ImmutableDictionary<string, string>> AccountGroups { get; set; }

    /// <summary>The metastore: what adopts it names it (<c>platform:unityCatalog.metastore.id</c>).</summary>
    [Output] public Output<string> MetastoreId { get; set; }
}
