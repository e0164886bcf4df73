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
        var access = MakeAccess();
        (Scope, AccountGroups, MetastoreId) = (access.Scope, access.Groups, access.MetastoreId);
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
            Settings = args.Settings.Databricks,
            NodesAddress = args.Settings.Databricks.PrivateEndpoint ? null : args.Backbone.Network.ExitAddress,
            LegacyOff = args.Settings.Databricks.DisableLegacyFeatures,
            OwnsAccountSettings = args.Settings.Databricks.AccountSettings == Ownership.Create,
        }, Part());
        Compute = MakeCompute();
        BudgetPolicy = MakeCostControls()?.Policy;
        MakeOptions();
        RegisterOutputs();
    }

    /// <summary>The workspace as a resource of Azure.</summary>
    public AzureWorkspace Azure { get; }

    /// <summary>The workspace, for what is made inside it.</summary>
    public WorkspaceScope Scope { get; }

    /// <summary>The metastore that the workspace is in.</summary>
    public Output<string> MetastoreId { get; }

    /// <summary>The numbers of the persona groups in the account, by the persona's key.</summary>
    public IReadOnlyDictionary<string, Output<string>> AccountGroups { get; }

    /// <summary>Policies and warehouse.</summary>
    public Compute Compute { get; }

    /// <summary>How serverless compute reaches the data; null where it does not.</summary>
    public ServerlessNetwork? Serverless { get; }

    /// <summary>Who the personas of the platform are in Databricks.</summary>
    public WorkspacePeople People { get; }

    /// <summary>Id of the policy that marks what serverless compute costs; null: there is none.</summary>
    public Output<string>? BudgetPolicy { get; }

    CostControls? MakeCostControls()
    {
        var settings = args.Settings.Databricks;
        return settings is { MonthlyBudgetUsd: null, BudgetPolicy: false } ? null : new($"{LogicalName}-costs", new()
        {
            Context = Context,
            Workspace = Scope,
            AccountId = settings.AccountId,
            MonthlyUsd = settings.MonthlyBudgetUsd,
            Emails = args.Settings.Monitoring.AlertEmails,
            Policy = settings.BudgetPolicy,
            Tags = Limits.Tags,
            Manager = People.Administrators,
            Users = [People.Runner, People.Administrators, People[Persona.DataEngineer]],
        }, Part());
    }

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
        Metastore = args.Settings.UnityCatalog.Metastore,
        Administrators = args.Settings.Deployment.Administrators,
        Groups = People.Groups,
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
        Families = args.Settings.Databricks.PolicyFamilies,
        Administrators = People.Administrators,
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
