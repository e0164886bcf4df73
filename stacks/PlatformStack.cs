using System.Collections.Immutable;
using Platform.Components;
using Platform.Components.Databricks;
using Platform.Components.Encryption;
using Platform.Components.Foundation;
using Platform.Components.Lake;
using Platform.Components.MachineLearning;
using Platform.Components.Streaming;
using Platform.Components.Workloads;
using Platform.Mesh.Flows;
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
        var settings = PlatformSettings.Load(Deployment.Instance.StackName, Deployment.Instance.IsDryRun);
        var context = PlatformContext.From(settings);
        var azure = new AzureProviders("azure", new() { Context = context });

        var backbone = new Backbone("backbone", new() { Context = context, Providers = azure, Settings = settings }, azure.Options);
        var keys = settings.Options.CustomerManagedKeys == CustomerManagedKeys.Off
            ? null
            : new CustomerKeys("keys", new() { Zone = backbone.Zone(ResourceGroupKey.Shared), Vault = backbone.Vault }, azure.Options);
        var lake = new Storage("lake", new() { Zone = backbone.Zone(ResourceGroupKey.Storage), Settings = settings.Storage, Key = keys?.Lake }, azure.Options);
        var ingress = new EventIngress("ingress", new()
        {
            Zone = backbone.Zone(ResourceGroupKey.Streaming),
            Settings = settings.EventHubs,
            Streams = ["telemetry"],
        }, azure.Options);
        var ml = new MlWorkspace("ml", new()
        {
            Zone = backbone.Zone(ResourceGroupKey.MachineLearning),
            Settings = settings.MachineLearning,
            Vault = settings.KeyVault,
            Storage = settings.Storage,
            LogWorkspaceId = backbone.Observability.WorkspaceId,
            Subnet = backbone.Network.MachineLearningSubnet,
            Key = keys?.MachineLearning,
        }, azure.Options);
        var databricks = new DatabricksWorkspace("databricks", new()
        {
            Zone = backbone.Zone(ResourceGroupKey.Databricks),
            Network = backbone.Network,
            Settings = settings.Databricks,
            Connector = lake.Connector,
            ComplianceStandards = settings.Options.ComplianceStandards,
            Key = keys?.Databricks,
            KeyMode = settings.Options.CustomerManagedKeys,
        }, azure.Options);

        lake.GrantRead(lake[ContainerKey.Sensitive], backbone.Personas[Persona.SensitiveReader].Group);
        lake.GrantContributor(lake.Landing, backbone.Personas[Persona.DataEngineer].Group);
        lake.GrantRead(lake[ContainerKey.Gold], ml.Identity);
        ml.AttachLake(lake[ContainerKey.Gold]);

        var mesh = DataMesh.Load(Deployment.Instance.RootDirectory, settings.MeshNames, settings.File);
        var lakehouse = new Lakehouse("lakehouse", new() { Context = context, Settings = settings, Backbone = backbone, Lake = lake, Workspace = databricks, Mesh = mesh }, azure.Options);
        _ = new Workloads("workloads", new() { Lakehouse = lakehouse, Ingress = ingress, ReadEvents = settings.EventHubs.ReadEvents, Mesh = mesh, Repository = Deployment.Instance.RootDirectory }, azure.Options);

        LakeUrls = Output.All(ContainerKey.All.Select(layer => lake[layer].Url)).Apply(urls => ContainerKey.All.Zip(urls).ToImmutableDictionary(pair => pair.First, pair => pair.Second));
        LandingUrl = lake.Landing.Url;
        DatabricksUrl = Output.Format($"https://{databricks.WorkspaceUrl}");
        DatabricksWorkspaceId = databricks.WorkspaceId;
        MachineLearningWorkspaceId = ml.Resource.Id;
        EventsEndpoint = ingress.KafkaEndpoint;
        VaultUri = backbone.Vault.Uri;
        LogWorkspaceId = backbone.Observability.WorkspaceId;
        PlanClientId = backbone.Deployment.Plan.ClientId;
        ApplyClientId = backbone.Deployment.Apply.ClientId;
    }

    /// <summary>Address of each layer of the lake.</summary>
    [Output] public Output<ImmutableDictionary<string, string>> LakeUrls { get; set; }

    /// <summary>Where files arrive.</summary>
    [Output] public Output<string> LandingUrl { get; set; }

    /// <summary>The Databricks workspace, for people.</summary>
    [Output] public Output<string> DatabricksUrl { get; set; }

    /// <summary>The Databricks workspace, for providers.</summary>
    [Output] public Output<string> DatabricksWorkspaceId { get; set; }

    /// <summary>The Azure ML workspace.</summary>
    [Output] public Output<string> MachineLearningWorkspaceId { get; set; }

    /// <summary>Where Kafka clients send events.</summary>
    [Output] public Output<string> EventsEndpoint { get; set; }

    /// <summary>The platform's vault.</summary>
    [Output] public Output<string> VaultUri { get; set; }

    /// <summary>Where everything logs.</summary>
    [Output] public Output<string> LogWorkspaceId { get; set; }

    /// <summary>Identity that a pipeline previews as.</summary>
    [Output] public Output<string> PlanClientId { get; set; }

    /// <summary>Identity that a pipeline deploys as.</summary>
    [Output] public Output<string> ApplyClientId { get; set; }
}
