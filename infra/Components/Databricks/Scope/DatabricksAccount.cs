using Pulumi;
using Pulumi.AzureNative.Databricks;

namespace Platform.Components.Databricks.Scope;

/// <summary>Facts about the account's interface, and how a workspace is named to it.</summary>
public static class DatabricksAccount
{
    /// <summary>Where the account API of Azure Databricks answers, for every account and region.</summary>
    public const string Host = "https://accounts.azuredatabricks.net";

    /// <summary>
    /// The value of <c>Api</c> for what lives in the account. Eleven kinds of resource exist at both levels, and each
    /// says which one is meant.
    /// </summary>
    public const string AccountApi = "account";

    /// <summary>The value of <c>Api</c> for what lives in a workspace.</summary>
    public const string WorkspaceApi = "workspace";

    /// <summary>
    /// The numeric id of a workspace, looked up by its name, which never changes. Read from the workspace itself it
    /// would be unknown in every preview that changes the workspace, and the provider refuses an unknown one.
    /// </summary>
    public static Output<string> IdOf(Workspace workspace, Input<string> resourceGroupName) =>
        GetWorkspace.Invoke(new GetWorkspaceInvokeArgs
        {
            ResourceGroupName = resourceGroupName,
            WorkspaceName = workspace.Name,
        }).Apply(found => found.WorkspaceId);
}
