using Pulumi;
using Pulumi.AzureNative.Databricks;
using Pulumi.AzureNative.ManagedIdentity;

namespace Platform.Components.Access;

/// <summary>
/// Object and client ids of Azure's identities, looked up by the name of what has them. As outputs of the resource they
/// are unknown in every preview that changes as little as a tag of it: azure-native keeps id, name and location only
/// (its `provider/pkg/provider/provider.go`, Update). What cannot change in place for them, such as a role assignment,
/// would then be planned anew. A name never changes, so a lookup by name is known.
/// </summary>
public static class IdentityLookup
{
    /// <summary>Object id of the identity of an access connector.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="group">Name of its resource group.</param>
    public static Output<string> PrincipalId(AccessConnector connector, Input<string> group) => MadeFrom(
        connector,
        GetAccessConnector.Invoke(
            new GetAccessConnectorInvokeArgs { ConnectorName = connector.Name, ResourceGroupName = group },
            new InvokeOptions { Parent = connector }),
        found => found.Identity!.PrincipalId);

    /// <summary>Object id of an identity.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="group">Name of its resource group.</param>
    public static Output<string> PrincipalId(UserAssignedIdentity identity, Input<string> group) =>
        MadeFrom(identity, Find(identity, group), found => found.PrincipalId);

    /// <summary>Client id of an identity, by which Databricks knows it.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="group">Name of its resource group.</param>
    public static Output<string> ClientId(UserAssignedIdentity identity, Input<string> group) =>
        MadeFrom(identity, Find(identity, group), found => found.ClientId);

    /// <summary>Object id of the identity that reads a workspace's key for its disks.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="group">Name of its resource group.</param>
    public static Output<string> DisksPrincipalId(Workspace workspace, Input<string> group) =>
        MadeFrom(workspace, Find(workspace, group), found => found.ManagedDiskIdentity!.PrincipalId);

    /// <summary>Object id of the identity that reads a workspace's key for its root storage.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="group">Name of its resource group.</param>
    public static Output<string> RootPrincipalId(Workspace workspace, Input<string> group) =>
        MadeFrom(workspace, Find(workspace, group), found => found.StorageAccountIdentity!.PrincipalId);

    static Output<GetWorkspaceResult> Find(Workspace workspace, Input<string> group) => GetWorkspace.Invoke(
        new GetWorkspaceInvokeArgs { WorkspaceName = workspace.Name, ResourceGroupName = group },
        new InvokeOptions { Parent = workspace });

    static Output<GetUserAssignedIdentityResult> Find(UserAssignedIdentity identity, Input<string> group) =>
        GetUserAssignedIdentity.Invoke(
            new GetUserAssignedIdentityInvokeArgs { ResourceName = identity.Name, ResourceGroupName = group },
            new InvokeOptions { Parent = identity });

    // A call that cannot be made before the first deployment gives an unknown that is made from nothing, and the plan
    // would not know who needs whom: the id, known in every update, says it.
    static Output<string> MadeFrom<T>(CustomResource resource, Output<T> found, Func<T, string> member) =>
        Output.Tuple(found, resource.Id).Apply(both => member(both.Item1));
}
