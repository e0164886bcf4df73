using Pulumi;
using Pulumi.AzureNative.Databricks;
using DatabricksProvider = Pulumi.Databricks.Provider;

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
    /// How the provider signs in: with the session of the Azure CLI, which people and pipelines both have after
    /// <c>az login</c>. Where nothing is said the provider looks for credentials in the environment, and stops when it
    /// finds two kinds: "more than one authorization method configured" (Pulumi Databricks, configuration,
    /// <c>authType</c>).
    /// </summary>
    public const string SignIn = "azure-cli";

    /// <summary>The provider of an account.</summary>
    /// <param name="name">Its logical name.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="tenantId">Stated, because the default tenant of a guest is another one.</param>
    /// <param name="options">Options of the provider.</param>
    internal static DatabricksProvider Provider(
        string name, string accountId, string tenantId, CustomResourceOptions options) =>
        new(name, new Pulumi.Databricks.ProviderArgs
        {
            Host = Host,
            AccountId = accountId,
            AzureTenantId = tenantId,
            AuthType = SignIn,
        }, options);

    /// <summary>
    /// The numeric id of a workspace, looked up by its name, which never changes. Read from the workspace itself it
    /// would be unknown in every preview that changes the workspace, and the provider refuses an unknown one.
    /// </summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="resourceGroupName">Its resource group.</param>
    /// <param name="asker">
    /// Who asks: by its provider, which knows tenant and subscription. A default provider asks wherever one is signed
    /// in to.
    /// </param>
    public static Output<string> IdOf(
        Workspace workspace, Input<string> resourceGroupName, PlatformComponent asker) =>
        GetWorkspace.Invoke(new GetWorkspaceInvokeArgs
        {
            ResourceGroupName = resourceGroupName,
            WorkspaceName = workspace.Name,
        }, new InvokeOptions { Parent = asker }).Apply(found => found.WorkspaceId);
}
