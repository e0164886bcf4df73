using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks;

/// <summary>
/// The way into a workspace: the metastore is assigned, which turns identity federation on; then the deploying identity
/// becomes an administrator; then the account's groups and identities are assigned. Everything else inside the
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
        account = new Provider($"{name}-account", new ProviderArgs
        {
            Host = DatabricksAccount.Host,
            AccountId = args.AccountId,
            // Stated, because the default tenant of a guest is another one.
            AzureTenantId = args.Context.TenantId,
        }, Child());
        workspaceId = DatabricksAccount.IdOf(args.Workspace, args.ResourceGroupName);

        var metastore = new MetastoreAssignment($"{name}-metastore", new MetastoreAssignmentArgs
        {
            Api = DatabricksAccount.AccountApi,
            MetastoreId = args.MetastoreId,
            WorkspaceId = workspaceId,
        }, Options([args.Workspace, .. args.After]));
        var apply = MakePrincipal(args.Apply);
        var admin = Assign(args.Apply.Key, apply.Id, WorkspaceRole.Admin, metastore);
        Scope = new WorkspaceScope(account, workspaceId, args.Retry, [metastore, admin]);
        foreach (var group in args.Groups)
        {
            Admit(group, metastore);
        }

        foreach (var runner in args.Runners)
        {
            Admit(runner, apply, metastore);
        }

        Scope = new WorkspaceScope(account, workspaceId, args.Retry, [metastore, admin]) { People = people };

        RegisterOutputs();
    }

    /// <summary>The workspace, for what is made inside it.</summary>
    public WorkspaceScope Scope { get; }

    void Admit(WorkspaceGroup group, MetastoreAssignment metastore)
    {
        var member = args.OwnsGroups ? MakeGroup(group) : FindGroup(group);
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
    }

    // A group synchronised from Entra may be in the account already: force adopts it by its external id.
    Output<string> MakeGroup(WorkspaceGroup group) => new Group($"{LogicalName}-{group.Key}", new GroupArgs
    {
        Api = DatabricksAccount.AccountApi,
        DisplayName = group.DisplayName,
        ExternalId = group.ObjectId,
        Force = true,
    }, Options()).Id;

    Output<string> FindGroup(WorkspaceGroup group) => GetGroup.Invoke(
        new GetGroupInvokeArgs { Api = DatabricksAccount.AccountApi, DisplayName = group.DisplayName },
        new InvokeOptions { Provider = account, Parent = this }).Apply(found => found.Id);

    void Admit(WorkspaceServicePrincipal runner, ServicePrincipal apply, MetastoreAssignment metastore)
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
        // run_as needs servicePrincipal.user. Rule sets are authoritative: list everything.
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
        }, Options(principal, apply)));
    }

    AccessControlRuleSetGrantRuleArgs Rule(string role) => new()
    {
        Role = role,
        Principals = [Output.Format($"servicePrincipals/{args.Apply.ApplicationId}")],
    };

    ServicePrincipal MakePrincipal(WorkspaceServicePrincipal principal) =>
        new($"{LogicalName}-{principal.Key}", new ServicePrincipalArgs
        {
            Api = DatabricksAccount.AccountApi,
            ApplicationId = principal.ApplicationId,
            DisplayName = principal.DisplayName,
            Force = true,
            // Leaving the stack must not delete a principal of the account: other environments may use it.
            DisableAsUserDeletion = true,
        }, Options());

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
