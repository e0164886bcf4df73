using Platform.Naming;
using Pulumi.AzureNative.OperationalInsights;
using Pulumi.AzureNative.OperationalInsights.Inputs;
using ResourceGroup = Pulumi.AzureNative.Resources.ResourceGroup;

namespace Platform.Components.Monitoring;

/// <summary>The one way a Log Analytics workspace is made.</summary>
static class LogWorkspaces
{
    /// <summary>Makes the workspace of <paramref name="owner"/>.</summary>
    /// <param name="owner">The component that owns it.</param>
    /// <param name="resourceGroup">Where it is put.</param>
    /// <param name="retentionInDays">Days that logs are kept.</param>
    /// <param name="dailyQuotaGb">Gigabytes a day after which logs are refused; -1: no limit.</param>
    internal static Workspace AddLogWorkspace(
        this PlatformComponent owner, ResourceGroup resourceGroup, int retentionInDays, double dailyQuotaGb) =>
        new($"{owner.LogicalName}-workspace", new WorkspaceArgs
        {
            WorkspaceName = owner.NameOnce(AzureKind.LogAnalytics),
            ResourceGroupName = resourceGroup.Name,
            Location = owner.Context.Location,
            Sku = new WorkspaceSkuArgs { Name = WorkspaceSkuNameEnum.PerGB2018 },
            RetentionInDays = retentionInDays,
            WorkspaceCapping = new WorkspaceCappingArgs { DailyQuotaGb = dailyQuotaGb },
            // Closing it needs a Private Link Scope, one per DNS zone and so the hub's decision; senders sign in
            // anyway.
            PublicNetworkAccessForIngestion = PublicNetworkAccessType.Enabled,
            PublicNetworkAccessForQuery = PublicNetworkAccessType.Enabled,
            Features = new WorkspaceFeaturesArgs
            {
                DisableLocalAuth = true,
                EnableLogAccessUsingOnlyResourcePermissions = true,
            },
            Tags = owner.Context.Tags,
        }, owner.Stateful());
}
