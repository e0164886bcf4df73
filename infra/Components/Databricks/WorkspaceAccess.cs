using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks;

/// <summary>
/// The way into a workspace: the metastore is assigned, which turns identity federation on; then the group of those who
/// deploy becomes an administrator; then the account's groups and identities are assigned. Everything else inside the
/// workspace waits for the first two.
/// </summary>
public sealed class WorkspaceAccess : PlatformComponent
{
    readonly WorkspaceAccessArgs args;
    readonly Provider account;
    readonly Output<string> workspaceId;
    readonly List<Resource> people = [];

    /// <summary>Opens the workspace to its principals.</summary>
    public WorkspaceAccess(string name, WorkspaceAccessArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:WorkspaceAccess", name, args.Context, options)
    {
        this.args = args;
        account = DatabricksAccount.Provider($"{name}-account", args.AccountId, Context.TenantId, Child());
        workspaceId = DatabricksAccount.IdOf(args.Workspace, args.ResourceGroupName, this);

        MetastoreId = args.Metastore.Id is { } adopted ? Output.Create(adopted) : MakeMetastore().Id;
        var metastore = new MetastoreAssignment($"{name}-metastore", new MetastoreAssignmentArgs
        {
            Api = DatabricksAccount.AccountApi,
            MetastoreId = MetastoreId,
            WorkspaceId = workspaceId,
        }, Options([args.Workspace, .. args.After]));
        var admin = Assign("administrators", args.Administrators.AccountId, WorkspaceRole.Admin, metastore);
        Scope = new WorkspaceScope(account, workspaceId, args.Retry, [metastore, admin]);
        Groups = args.Groups.ToDictionary(group => group.Key, group => Admit(group, metastore));
        foreach (var runner in args.Runners)
        {
            Admit(runner, metastore);
        }

        Scope = new WorkspaceScope(account, workspaceId, args.Retry, [metastore, admin]) { People = people };

        RegisterOutputs();
    }

    /// <summary>The workspace, for what is made inside it.</summary>
    public WorkspaceScope Scope { get; }

    /// <summary>The metastore that the workspace is in.</summary>
    public Output<string> MetastoreId { get; }

    /// <summary>The groups' numbers in the account, by key.</summary>
    public IReadOnlyDictionary<string, Output<string>> Groups { get; }

    Output<string> Admit(WorkspaceGroup group, MetastoreAssignment metastore)
    {
        var member = group.AccountId is { } known ? Output.Create(known) : MakeGroup(group);
        var assigned = Assign(group.Key, member, group.Role, metastore);
        _ = new Entitlements($"{LogicalName}-{group.Key}", new EntitlementsArgs
        {
            GroupId = member,
            WorkspaceAccess = group.WorkspaceAccess,
            DatabricksSqlAccess = true,
            AllowClusterCreate = false,
            AllowInstancePoolCreate = false,
            ProviderConfig = new EntitlementsProviderConfigArgs { WorkspaceId = Scope.Id },
        }, Scope.Inside(this, assigned));
        return member;
    }

    // Owned by who deploys: whoever makes it owns it otherwise, and only an owner or an account administrator may grant
    // on it. It stays when it leaves the program, as the workspaces of other environments are in it.
    Metastore MakeMetastore() => new($"{LogicalName}-region", new MetastoreArgs
    {
        Api = DatabricksAccount.AccountApi,
        Name = $"{Context.Names.Platform}-{Context.Location}",
        Region = Context.Location,
        Owner = args.Administrators.Group,
        StorageRoot = Optional.Of(args.Metastore.Root),
        ForceDestroy = false,
    }, AccountPrincipals.Options(this, account, Context.Protect));

    // A group synchronised from Entra may be in the account already: force adopts it by its external id.
    Output<string> MakeGroup(WorkspaceGroup group) => new Group($"{LogicalName}-{group.Key}", new GroupArgs
    {
        Api = DatabricksAccount.AccountApi,
        DisplayName = group.DisplayName,
        ExternalId = group.ObjectId,
        Force = true,
    }, AccountPrincipals.Options(this, account, Context.Protect)).Id;

    void Admit(WorkspaceServicePrincipal runner, MetastoreAssignment metastore)
    {
        var principal = MakePrincipal(runner);
        var assigned = Assign(runner.Key, principal.Id, runner.Role, metastore);
        _ = new Entitlements($"{LogicalName}-{runner.Key}", new EntitlementsArgs
        {
            ServicePrincipalId = principal.Id,
            WorkspaceAccess = true,
            DatabricksSqlAccess = true,
            AllowClusterCreate = false,
            AllowInstancePoolCreate = false,
            ProviderConfig = new EntitlementsProviderConfigArgs { WorkspaceId = Scope.Id },
        }, Scope.Inside(this, assigned));
        // To make a job, pipeline or alert that runs as the runner takes servicePrincipal.user, whoever asks. Rule sets
        // are authoritative: list everything.
        people.Add(new AccessControlRuleSet($"{LogicalName}-{runner.Key}", new AccessControlRuleSetArgs
        {
            Api = DatabricksAccount.AccountApi,
            Name = Output.Format(
                $"accounts/{args.AccountId}/servicePrincipals/{runner.ApplicationId}/ruleSets/default"),
            GrantRules =
            [
                Rule("roles/servicePrincipal.manager"),
                Rule("roles/servicePrincipal.user"),
            ],
        }, Options(principal)));
    }

    AccessControlRuleSetGrantRuleArgs Rule(string role) => new()
    {
        Role = role,
        Principals = [$"groups/{args.Administrators.Group}"],
    };

    ServicePrincipal MakePrincipal(WorkspaceServicePrincipal principal) =>
        new($"{LogicalName}-{principal.Key}", new ServicePrincipalArgs
        {
            Api = DatabricksAccount.AccountApi,
            ApplicationId = principal.ApplicationId,
            DisplayName = principal.DisplayName,
            Force = true,
        }, AccountPrincipals.Options(this, account));

    MwsPermissionAssignment Assign(
        string key, Input<string> principalId, WorkspaceRole role, MetastoreAssignment metastore)
    {
        var options = Options(metastore);
        // Identity federation needs a moment once the metastore is assigned.
        options.Hooks = args.Retry.Binding;
        var assigned = new MwsPermissionAssignment($"{LogicalName}-{key}", new MwsPermissionAssignmentArgs
        {
            WorkspaceId = workspaceId,
            PrincipalId = principalId,
            Permissions = [role == WorkspaceRole.Admin ? "ADMIN" : "USER"],
        }, options);
        people.Add(assigned);
        return assigned;
    }

    CustomResourceOptions Options(params IEnumerable<Resource> after)
    {
        var options = Child([.. after]);
        options.Provider = account;
        return options;
    }
}
