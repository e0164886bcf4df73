using Platform.Components.Databricks;
using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.Databricks;

namespace Platform.Tests.Infra.Components.Databricks;

/// <summary>A workspace to put things into; only inside a run.</summary>
static class TestWorkspace
{
    /// <summary>The number of the workspace.</summary>
    public const string Id = "42";

    /// <summary>The workspace, with a gate of one resource.</summary>
    public static WorkspaceScope Scope()
    {
        var account = new Provider("account", new() { Host = DatabricksAccount.Host });
        var gate = new MwsPermissionAssignment(
            "gate",
            new() { WorkspaceId = Id, PrincipalId = "1", Permissions = ["ADMIN"] },
            new() { Provider = account });
        return new(account, Output.Create(Id), new AccessRetry(), [gate]);
    }

    /// <summary>Compute with the smallest bounds.</summary>
    public static ComputeArgs Compute(WorkspaceScope scope, PlatformSettings? settings = null) => new()
    {
        Context = TestSettings.Context(settings),
        Workspace = scope,
        Prefix = "data-dev",
        Limits = new()
        {
            SparkVersion = "17.3.x-scala2.13",
            NodeTypes = ["Standard_D4ads_v5"],
            MaxWorkers = 4,
            AutoterminationMinutes = 30,
            Tags = new Dictionary<string, string> { ["owner"] = "o", ["environment"] = "dev" },
        },
        Families = new(),
        Administrators = Grantee.Group("administrators"),
        JobUsers = [Grantee.Service("runner-id"), Grantee.Group("engineers")],
        InteractiveUsers = [Grantee.Group("engineers")],
        WarehouseUsers = [Grantee.Group("engineers"), Grantee.Group("analysts")],
        WarehouseSize = "2X-Small",
        WarehouseMaxClusters = 1,
        WarehouseAutoStopMinutes = 10,
    };
}
