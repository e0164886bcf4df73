using Platform.Components.Databricks;
using Platform.Components.Databricks.Scope;
using Pulumi.AzureNative.Databricks;

namespace Platform.Tests.Infra.Components.Databricks;

/// <summary>The way into a workspace, as <c>access</c>, for two groups and one runner.</summary>
static class TestAccess
{
    /// <summary>Opens the workspace.</summary>
    public static Action Open(
        string? accountId = null, Action<WorkspaceAccess>? then = null, MetastoreSettings? metastore = null) => () =>
    {
        var workspace = new Workspace("workspace", new() { ResourceGroupName = "rg", WorkspaceName = "dbw" });
        var access = new WorkspaceAccess("access", new()
        {
            Context = TestSettings.Context(),
            AccountId = "account-id",
            Workspace = workspace,
            ResourceGroupName = "rg",
            Metastore = metastore ?? new() { Ownership = Ownership.Adopt, Id = "metastore-id" },
            Administrators = new() { Group = "administrators", AccountId = "18" },
            Groups =
            [
                Group("sre", accountId) with { Role = WorkspaceRole.Admin },
                Group("analyst", accountId) with { WorkspaceAccess = false },
            ],
            Runners = [new() { Key = "runner", ApplicationId = "runner-id", DisplayName = "runner" }],
            Retry = new AccessRetry(),
            After = [],
        });
        then?.Invoke(access);
    };

    static WorkspaceGroup Group(string key, string? accountId) =>
        new() { Key = key, DisplayName = $"data-{key}", ObjectId = $"{key}-object", AccountId = accountId };
}
