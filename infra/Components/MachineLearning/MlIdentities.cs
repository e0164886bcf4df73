using Platform.Components.Access;
using Platform.Components.Facts;
using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.ManagedIdentity;

namespace Platform.Components.MachineLearning;

/// <summary>
/// The identities of an ML workspace and of its compute, with their roles, before either exists. Not the system
/// identity: the service gives that one roles itself while it makes the workspace, and the same grant made twice is
/// refused (RoleAssignmentExists). Roles of the workspace's:
/// learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication, user-assigned identity.
/// </summary>
public sealed class MlIdentities : PlatformComponent
{
    readonly MlIdentitiesArgs args;

    /// <summary>Makes both and gives them what they need.</summary>
    public MlIdentities(string name, MlIdentitiesArgs args, ComponentResourceOptions? options = null)
        : base("platform:machinelearning:MlIdentities", name, args.Zone.Context, options)
    {
        this.args = args;
        Workspace = AddIdentity("workspace");
        Compute = AddIdentity("compute");
        WorkspacePrincipal = Principal.Service("ml-workspace", ObjectId(Workspace));
        ComputePrincipal = Principal.Service("ml-compute", ObjectId(Compute));
        WorkspaceGrants =
        [
            .. args.Vault.GrantManage(WorkspacePrincipal), .. args.Base.GrantManage(WorkspacePrincipal),
            .. Approvals(),
        ];
        ComputeGrants = [.. args.Base.GrantUse(ComputePrincipal)];
        RegisterOutputs();
    }

    /// <summary>The identity that the workspace acts with.</summary>
    public UserAssignedIdentity Workspace { get; }

    /// <summary>The identity that jobs run with.</summary>
    public UserAssignedIdentity Compute { get; }

    /// <summary>The workspace's identity, for grants.</summary>
    public Principal WorkspacePrincipal { get; }

    /// <summary>The compute's identity, for grants.</summary>
    public Principal ComputePrincipal { get; }

    /// <summary>What the workspace waits for.</summary>
    public IReadOnlyList<RoleAssignment> WorkspaceGrants { get; }

    /// <summary>What its compute waits for.</summary>
    public IReadOnlyList<RoleAssignment> ComputeGrants { get; }

    Output<string> ObjectId(UserAssignedIdentity identity) =>
        IdentityLookup.PrincipalId(identity, args.Zone.ResourceGroup.Name);

    UserAssignedIdentity AddIdentity(string purpose) =>
        new($"{LogicalName}-{purpose}", new UserAssignedIdentityArgs
        {
            ResourceName = Context.Names.Of(AzureKind.ManagedIdentity, $"ml-{purpose}"),
            ResourceGroupName = args.Zone.ResourceGroup.Name,
            Location = Context.Location,
            Tags = Context.Tags,
        }, Stateful());

    // The managed network is made with the first compute, and its endpoints wait for somebody who may approve them.
    IEnumerable<RoleAssignment> Approvals() => args.Settings.IsolationMode == Platform.Settings.IsolationMode.Disabled
        ? []
        :
        [
            this.Grant(
                "group", args.Zone.ResourceGroup.Id, RoleDefinitions.NetworkConnectionApprover, WorkspacePrincipal),
            args.Lake.GrantConnect(WorkspacePrincipal),
        ];
}
