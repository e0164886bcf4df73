using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks;

/// <summary>
/// The way into a workspace: the metastore is assigned, which turns identity federation on; then the deploying identity is made administrator; then the groups
/// and identities of the account are assigned. The first two are the gate that all else inside the workspace waits for.
/// </summary>
public sealed class WorkspaceAccess : PlatformComponent
{
    readonly WorkspaceAccessArgs args;
    readonly Provider account;
    readonly Output<string> workspaceId;

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
        var apply = ServicePrincipal(args.Apply);
        var admin = Assign(args.Apply.Key, apply.Id, WorkspaceRole.Admin, metastore);
        Scope = new WorkspaceScope(account, workspaceId, [metastore, admin]);

        foreach (var group in args.Groups)
        {
            Admit(group, metastore);
        }

        foreach (var runner in args.Runners)
        {
            Admit(runner, metastore);
        }

        RegisterOutputs();
    }

    /// <summary>The workspace, for what is made inside it.</summary>
    public WorkspaceScope Scope { get; }

    void Admit(WorkspaceGroup group, MetastoreAssignment metastore)
    {
        var member = args.OwnsGroups ? Made(group) : Found(group);
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

    // Entra-synced groups may be in the account already; force adopts the one with the same external id instead of failing.
    Output<string> Made(WorkspaceGroup group) => new Group($"{LogicalName}-{group.Key}", new GroupArgs
    {
        Api = DatabricksAccount.AccountApi,
        DisplayName = group.DisplayName,
        ExternalId = group.ObjectId,
        Force = true,
    }, Options()).Id;

    Output<string> Found(WorkspaceGroup group) =>
        GetGroup.Invoke(new GetGroupInvokeArgs { Api = DatabricksAccount.AccountApi, DisplayName = group.DisplayName }, new InvokeOptions { Provider = account, Parent = this })
            .Apply(found => found.Id);

    void Admit(WorkspaceServicePrincipal runner, MetastoreAssignment metastore)
    {
        var principal = ServicePrincipal(runner);
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
        // A job may name a service principal in run_as only when its creator has the user role on it, and a rule set is authoritative: this is all of it.
        _ = new AccessControlRuleSet($"{LogicalName}-{runner.Key}", new AccessControlRuleSetArgs
        {
            Api = DatabricksAccount.AccountApi,
            Name = Output.Format($"accounts/{args.AccountId}/servicePrincipals/{runner.ApplicationId}/ruleSets/default"),
            GrantRules =
            [
                Rule("roles/servicePrincipal.manager"),
                Rule("roles/servicePrincipal.user"),
            ],
        }, Options(principal));
    }

    AccessControlRuleSetGrantRuleArgs Rule(string role) => new()
    {
        Role = role,
        Principals = [Output.Format($"servicePrincipals/{args.Apply.ApplicationId}")],
    };

    ServicePrincipal ServicePrincipal(WorkspaceServicePrincipal principal) => new($"{LogicalName}-{principal.Key}", new ServicePrincipalArgs
    {
        Api = DatabricksAccount.AccountApi,
        ApplicationId = principal.ApplicationId,
        DisplayName = principal.DisplayName,
        Force = true,
        // Leaving the stack must not delete a principal of the account that other environments may know.
        DisableAsUserDeletion = true,
    }, Options());

    MwsPermissionAssignment Assign(string key, Input<string> principalId, WorkspaceRole role, MetastoreAssignment metastore)
    {
        var options = Options(metastore);
        // Identity federation takes a moment to act after the metastore is assigned.
        options.Hooks = args.Retry.Binding;
        return new MwsPermissionAssignment($"{LogicalName}-{key}", new MwsPermissionAssignmentArgs
        {
            WorkspaceId = workspaceId,
            PrincipalId = principalId,
            Permissions = [role == WorkspaceRole.Admin ? "ADMIN" : "USER"],
        }, options);
    }

    CustomResourceOptions Options(params IEnumerable<Resource> after)
    {
        var options = Child([.. after]);
        options.Provider = account;
        return options;
    }
}
