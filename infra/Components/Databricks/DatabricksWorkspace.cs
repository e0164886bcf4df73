using Platform.Components.Databricks.Scope;
using Platform.Components.Foundation;
using Platform.Naming;
using Platform.Settings;
using Pulumi;

namespace Platform.Components.Databricks;

/// <summary>
/// The Databricks workspace: its Azure side, and inside it access, settings and compute. Data belongs to Unity Catalog.
/// </summary>
public sealed class DatabricksWorkspace : PlatformComponent
{
    readonly DatabricksWorkspaceArgs args;

    /// <summary>Makes a workspace and sets its inside up.</summary>
    public DatabricksWorkspace(string name, DatabricksWorkspaceArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:DatabricksWorkspace", name, args.Backbone.Context, options)
    {
        this.args = args;
        People = new WorkspacePeople(args.Settings, args.Backbone);
        Azure = MakeAzureSide();
        Scope = MakeAccess().Scope;
        if (args.Settings.Options.Ncc != Ownership.None)
        {
            // What computes serverless from its first minute on is in the network by then.
            Serverless = MakeServerlessNetwork(Scope);
            Scope = Scope.After(Serverless.Bound);
        }

        _ = new WorkspaceSettings($"{name}-settings", new WorkspaceSettingsArgs
        {
            Context = Context,
            Workspace = Scope,
            AllowedAddresses = Context.PrivateOnly ? [] : Context.AllowedIps,
            NodesAddress = args.Settings.Databricks.PrivateEndpoint ? null : args.Backbone.Network.ExitAddress,
            LegacyOff = args.Settings.Databricks.DisableLegacyFeatures,
            OwnsAccountSettings = args.Settings.Databricks.AccountSettings == Ownership.Create,
        }, Part());
        Compute = MakeCompute();
        MakeOptions();
        RegisterOutputs();
    }

    /// <summary>The workspace as a resource of Azure.</summary>
    public AzureWorkspace Azure { get; }

    /// <summary>The workspace, for what is made inside it.</summary>
    public WorkspaceScope Scope { get; }

    /// <summary>Policies and warehouse.</summary>
    public Compute Compute { get; }

    /// <summary>How serverless compute reaches the data; null where it does not.</summary>
    public ServerlessNetwork? Serverless { get; private set; }

    /// <summary>Who the personas of the platform are in Databricks.</summary>
    public WorkspacePeople People { get; }

    AzureWorkspace MakeAzureSide() => new($"{LogicalName}-azure", new AzureWorkspaceArgs
    {
        Zone = args.Backbone.Zone(ResourceGroupKey.Databricks),
        Network = args.Backbone.Network,
        Settings = args.Settings.Databricks,
        Connector = args.Storage.Connector,
        InfrastructureEncryption = args.Settings.Storage.InfrastructureEncryption,
        ComplianceStandards = args.Settings.Options.ComplianceStandards,
        Key = args.Key,
        KeyMode = args.Settings.Options.CustomerManagedKeys,
    }, Part());

    WorkspaceAccess MakeAccess() => new($"{LogicalName}-access", new WorkspaceAccessArgs
    {
        Context = Context,
        AccountId = args.Settings.Databricks.AccountId,
        Workspace = Azure.Resource,
        ResourceGroupName = Azure.ResourceGroupName,
        MetastoreId = args.Settings.UnityCatalog.MetastoreId,
        Apply = People.DeployerPrincipal,
        Groups = People.Groups,
        OwnsGroups = args.Settings.Personas.Groups == Ownership.Create,
        Runners = [People.RunnerPrincipal],
        Retry = new AccessRetry(),
        After = [Azure.Ready],
    }, Part());

    ServerlessNetwork MakeServerlessNetwork(WorkspaceScope scope) =>
        new($"{LogicalName}-serverless", new ServerlessNetworkArgs
        {
            Context = Context,
            Workspace = scope,
            Targets = [.. Azure.PrivateTargets, .. args.Targets],
            Settings = args.Settings,
        }, Part());

    Compute MakeCompute() => new($"{LogicalName}-compute", new ComputeArgs
    {
        Context = Context,
        Workspace = Scope,
        Prefix = $"{Context.Names.Platform}-{Context.Names.Environment}",
        Limits = Limits,
        Owner = People.Deployer,
        JobUsers = [People.Runner, People[Persona.DataEngineer]],
        InteractiveUsers = [People[Persona.DataEngineer], People[Persona.DataScientist]],
        WarehouseUsers =
        [
            People.Runner, People[Persona.DataEngineer], People[Persona.DataScientist], People[Persona.DataAnalyst],
            People[Persona.Sre],
        ],
        WarehouseSize = args.Settings.Databricks.WarehouseSize,
        WarehouseMaxClusters = args.Settings.Databricks.WarehouseMaxClusters,
        WarehouseAutoStopMinutes = args.Settings.Databricks.WarehouseAutoStopMinutes,
        Pool = args.Settings.Options.InstancePool ? Pool : null,
        InteractiveCluster = args.Settings.Options.InteractiveCluster,
    }, Part());

    ClusterPolicyLimits Limits => new()
    {
        SparkVersion = args.Settings.Databricks.SparkVersion,
        NodeTypes = [args.Settings.Databricks.NodeType],
        MaxWorkers = args.Settings.Databricks.MaxWorkers,
        AutoterminationMinutes = args.Settings.Databricks.AutoterminationMinutes,
        // Without what git knows: a commit would change every policy, and with it the warehouse.
        Tags = Context.Tags.Where(tag => Tags.Mandatory.Contains(tag.Key)).ToDictionary(),
    };

    InstancePoolLimits Pool => new()
    {
        MinIdle = 0,
        MaxCapacity = 2 * (args.Settings.Databricks.MaxWorkers + 1),
        IdleMinutes = args.Settings.Databricks.AutoterminationMinutes,
    };

    void MakeOptions()
    {
        var wanted = args.Settings.Options;
        Grantee[] engineers = [People[Persona.DataEngineer]];
        if (wanted.KeyVaultScope)
        {
            _ = new KeyVaultScope($"{LogicalName}-secrets", new KeyVaultScopeArgs
            {
                Workspace = Scope,
                Vault = args.Backbone.Vault,
                Readers = [People.Runner, .. engineers],
            }, Part());
        }

        if (wanted.GitFolder is { } folder)
        {
            _ = new GitFolder($"{LogicalName}-git", new GitFolderArgs
            {
                Context = Context,
                Workspace = Scope,
                Settings = folder,
                Readers = engineers,
            }, Part());
        }
    }
}
