using Platform.Components.Access;
using Platform.Components.Databricks.Scope;
using Platform.Components.Foundation;
using Pulumi;
using Pulumi.AzureAD;
using AccountGroup = Pulumi.Databricks.Group;
using AccountPrincipal = Pulumi.Databricks.ServicePrincipal;

namespace Platform.Components.Bootstrap;

/// <summary>
/// Who deploys one environment: a group with the people and the pipeline that applies, so that either may go on where
/// the other stopped. In the Databricks account it administers the account, which assigning workspaces, principals and
/// rule sets takes (docs/deployment-identities.md); the identities are service principals there.
/// </summary>
public sealed class Deployers : PlatformComponent
{
    readonly DeployersArgs args;

    /// <summary>Makes identities and group, in Azure, Entra and Databricks.</summary>
    public Deployers(string name, DeployersArgs args, ComponentResourceOptions? options = null)
        : base("platform:bootstrap:Deployers", name, args.Context, options)
    {
        this.args = args;
        GroupName = $"{Context.Names.Platform}-administrators-{Context.Names.Environment}";
        Identities = new DeploymentIdentities($"{name}-identity", new DeploymentIdentitiesArgs
        {
            Context = Context,
            ResourceGroup = args.ResourceGroup,
            Github = args.Github,
            AzureDevOps = args.AzureDevOps,
        }, Part());
        var group = new Group($"{name}-group", new GroupArgs
        {
            DisplayName = GroupName,
            Description = $"People and pipelines that deploy {Context.Names.Environment}.",
            SecurityEnabled = true,
            PreventDuplicateNames = true,
        }, Stateful());
        Admit("people", group, args.People.Group.ObjectId);
        Admit(DeploymentRole.Apply, group, Identities.ApplyPrincipalId);
        Group = Principal.Group("administrators", group.ObjectId);
        AccountGroupId = MakeAccountGroup(group).Id;
        MakePrincipal(DeploymentRole.Plan, Identities.Plan.Name, Identities.PlanClientId);
        MakePrincipal(DeploymentRole.Apply, Identities.Apply.Name, Identities.ApplyClientId);
        RegisterOutputs();
    }

    /// <summary>The pipelines.</summary>
    public DeploymentIdentities Identities { get; }

    /// <summary>Name of the group, the same in Entra and in Databricks.</summary>
    public string GroupName { get; }

    /// <summary>People and pipelines.</summary>
    public Principal Group { get; }

    /// <summary>The pipeline that previews; it is in no group.</summary>
    public Principal Previewer => Principal.Service(DeploymentRole.Plan, Identities.PlanPrincipalId);

    /// <summary>Number of the group in the Databricks account.</summary>
    public Output<string> AccountGroupId { get; }

    void Admit(string member, Group group, Output<string> objectId) =>
        _ = new GroupMember($"{LogicalName}-{member}", new GroupMemberArgs
        {
            GroupObjectId = group.ObjectId,
            MemberObjectId = objectId,
        }, Child());

    AccountGroup MakeAccountGroup(Group group)
    {
        var made = new AccountGroup($"{LogicalName}-account-group", new Pulumi.Databricks.GroupArgs
        {
            Api = DatabricksAccount.AccountApi,
            DisplayName = GroupName,
            ExternalId = group.ObjectId,
            // Automatic identity management may know it already.
            Force = true,
        }, AccountPrincipals.Options(this, args.People.Account, Context.Protect));
        _ = new Pulumi.Databricks.GroupRole($"{LogicalName}-account-admin", new Pulumi.Databricks.GroupRoleArgs
        {
            Api = DatabricksAccount.AccountApi,
            GroupId = made.Id,
            Role = "account_admin",
        }, CustomResourceOptions.Merge(Child(), new CustomResourceOptions { Provider = args.People.Account }));
        return made;
    }

    void MakePrincipal(string role, Output<string> name, Output<string> clientId) =>
        _ = new AccountPrincipal($"{LogicalName}-account-{role}", new Pulumi.Databricks.ServicePrincipalArgs
        {
            Api = DatabricksAccount.AccountApi,
            ApplicationId = clientId,
            DisplayName = name,
            Force = true,
        }, AccountPrincipals.Options(this, args.People.Account));
}
