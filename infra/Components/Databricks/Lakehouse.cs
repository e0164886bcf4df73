using Platform.Components.Databricks.Catalogs;
using Platform.Components.Databricks.Scope;
using Platform.Components.Foundation;
using Platform.Mesh.Naming;
using Platform.Naming;
using Platform.Settings;
using Pulumi;
using GroupMember = Pulumi.AzureAD.GroupMember;
using GroupMemberArgs = Pulumi.AzureAD.GroupMemberArgs;

namespace Platform.Components.Databricks;

/// <summary>The inside of the Databricks workspace, ready for flows: its principals, Unity Catalog, settings and compute.</summary>
public sealed class Lakehouse : PlatformComponent
{
    readonly LakehouseArgs args;
    readonly WorkspacePeople people;

    /// <summary>Makes the inside of a workspace.</summary>
    public Lakehouse(string name, LakehouseArgs args, ComponentResourceOptions? options = null) : base("platform:databricks:Lakehouse", name, args.Context, options)
    {
        this.args = args;
        people = new WorkspacePeople(args.Settings, args.Backbone);
        Retry = new AccessRetry();
        Names = args.Settings.MeshNames;

        Workspace = OpenWorkspace().Scope;
        Catalogs = MakeCatalogs();
        SetUp();
        Compute = MakeCompute();
        AddOptions();
        RegisterOutputs();
    }

    /// <summary>The program's retry hook.</summary>
    public AccessRetry Retry { get; }

    /// <summary>The names of what flows make.</summary>
    public MeshNames Names { get; }

    /// <summary>The workspace, for what is made inside it.</summary>
    public WorkspaceScope Workspace { get; }

    /// <summary>Catalogs, schemas, volumes and grants.</summary>
    public UnityCatalog Catalogs { get; }

    /// <summary>Policies and warehouse.</summary>
    public Compute Compute { get; }

    /// <summary>What flows have in common in this environment.</summary>
    public Flows.FlowEnvironment Flows => new()
    {
        Context = Context,
        Workspace = Workspace,
        Names = Names,
        Catalogs = Catalogs,
        Compute = Compute,
        RunAs = people.Runner.Name,
        Owner = people.Deployer,
        Operators = [people[Persona.DataEngineer], people[Persona.Sre]],
        Viewers = [people[Persona.DataScientist], people[Persona.DataAnalyst]],
        Paused = args.Settings.Flows.Schedules == PauseStatus.Paused,
        NotificationEmails = args.Settings.Flows.NotificationEmails,
        Isolated = args.Settings.IsIsolated,
        Git = args.Settings.GitFacts,
        GitUrl = args.Settings.Git.Url,
    };

    WorkspaceAccess OpenWorkspace() => new($"{LogicalName}-access", new WorkspaceAccessArgs
    {
        Context = Context,
        AccountId = args.Settings.Databricks.AccountId,
        Workspace = args.Workspace.Resource,
        ResourceGroupName = args.Workspace.ResourceGroupName,
        MetastoreId = args.Settings.UnityCatalog.MetastoreId,
        Apply = people.DeployerPrincipal,
        Groups = people.Groups,
        OwnsGroups = args.Settings.Personas.Groups == Ownership.Create,
        Runners = [people.RunnerPrincipal],
        Retry = Retry,
        After = [args.Workspace.Ready],
    }, Part());

    UnityCatalog MakeCatalogs()
    {
        // What may be made in a metastore is granted to its administrators; the deploying identity is one of them.
        var administrator = new GroupMember($"{LogicalName}-apply-administrator", new GroupMemberArgs
        {
            GroupObjectId = args.Backbone.Personas[Persona.AccountUnityAdmin].Group.ObjectId,
            MemberObjectId = args.Backbone.Deployment.Apply.PrincipalId,
        }, Child());
        return new($"{LogicalName}-catalog", new UnityCatalogArgs
        {
            Context = Context,
            Workspace = Workspace,
            Retry = Retry,
            MetastoreId = args.Settings.UnityCatalog.MetastoreId,
            OwnsMetastoreGrants = args.Settings.UnityCatalog.MetastoreGrants == Ownership.Create,
            OwnsSystemSchemas = args.Settings.UnityCatalog.SystemSchemas == Ownership.Create,
            Owner = people.Deployer.Name,
            Roles = people.Roles,
            Lake = LakeAreas.Lake(args.Lake, args.Backbone.Groups[ResourceGroupKey.Storage].Name, administrator),
            Sensitive = LakeAreas.Sensitive(args.Lake, administrator),
            Catalogs = CatalogContents.For(args.Mesh, Names, args.Settings.UnityCatalog.ExtraSchemas),
            EngineersWrite = args.Settings.UnityCatalog.EngineersWrite,
            ForceDestroy = args.Settings.Protection.ForceDestroy,
        }, Part());
    }

    void SetUp() => _ = new WorkspaceSettings($"{LogicalName}-settings", new WorkspaceSettingsArgs
    {
        Context = Context,
        Workspace = Workspace,
        DefaultCatalog = Catalogs.First?.Name,
        AllowedAddresses = Context.PrivateOnly ? [] : Context.AllowedIps,
        LegacyOff = args.Settings.Databricks.DisableLegacyFeatures,
        OwnsAccountSettings = args.Settings.Databricks.AccountSettings == Ownership.Create,
    }, Part());

    Compute MakeCompute() => new($"{LogicalName}-compute", new ComputeArgs
    {
        Context = Context,
        Workspace = Workspace,
        Prefix = $"{Context.Names.Platform}-{Context.Names.Environment}",
        Limits = new ClusterPolicyLimits
        {
            SparkVersion = args.Settings.Databricks.SparkVersion,
            NodeTypes = [args.Settings.Databricks.NodeType],
            MaxWorkers = args.Settings.Databricks.MaxWorkers,
            AutoterminationMinutes = args.Settings.Databricks.AutoterminationMinutes,
            // Without what git knows: a commit would change every policy, and with it the warehouse.
            Tags = Context.Tags.Where(tag => Tags.Mandatory.Contains(tag.Key)).ToDictionary(),
        },
        Owner = people.Deployer,
        JobUsers = [people.Runner, people[Persona.DataEngineer]],
        InteractiveUsers = [people[Persona.DataEngineer], people[Persona.DataScientist]],
        WarehouseUsers = [people.Runner, people[Persona.DataEngineer], people[Persona.DataScientist], people[Persona.DataAnalyst], people[Persona.Sre]],
        WarehouseSize = args.Settings.Databricks.WarehouseSize,
        WarehouseMaxClusters = args.Settings.Databricks.WarehouseMaxClusters,
        WarehouseAutoStopMinutes = args.Settings.Databricks.WarehouseAutoStopMinutes,
        Pool = args.Settings.Options.InstancePool
            ? new InstancePoolLimits { MinIdle = 0, MaxCapacity = 2 * (args.Settings.Databricks.MaxWorkers + 1), IdleMinutes = args.Settings.Databricks.AutoterminationMinutes }
            : null,
        InteractiveCluster = args.Settings.Options.InteractiveCluster,
    }, Part());

    void AddOptions()
    {
        var wanted = args.Settings.Options;
        Grantee[] engineers = [people[Persona.DataEngineer]];
        if (wanted.KeyVaultScope)
        {
            _ = new KeyVaultScope($"{LogicalName}-secrets", Workspace, args.Backbone.Vault, [people.Runner, .. engineers], Part());
        }

        if (wanted.GitFolder is { } folder)
        {
            _ = new GitFolder($"{LogicalName}-git", Context, Workspace, folder, engineers, Part());
        }

        if (wanted.Ncc != Ownership.None)
        {
            _ = new ServerlessNetwork($"{LogicalName}-serverless", Workspace, args.Lake, wanted, Part());
        }
    }
}
