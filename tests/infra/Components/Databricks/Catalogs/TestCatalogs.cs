using Platform.Components.Databricks.Catalogs;
using Platform.Components.Databricks.Scope;
using Platform.Tests.Infra.Components.Databricks.Flows;
using Pulumi.AzureNative.Authorization;

namespace Platform.Tests.Infra.Components.Databricks.Catalogs;

/// <summary>Unity Catalog for the flows of a test; only inside a run.</summary>
static class TestCatalogs
{
    /// <summary>Makes the catalogs of the test mesh, as <c>uc</c>.</summary>
    public static Action Make(
        Func<UnityCatalogArgs, UnityCatalogArgs>? change = null, params string[] extraSchemas) => () =>
    {
        var args = Args(TestWorkspace.Scope(), TestMesh.Base, TestMesh.Names(), extraSchemas);
        _ = new UnityCatalog("uc", change is null ? args : change(args));
    };

    /// <summary>Everything required.</summary>
    public static UnityCatalogArgs Args(
        WorkspaceScope workspace, DataMesh mesh, MeshNames names, params string[] extraSchemas) => new()
        {
            Context = TestSettings.Context(),
            Workspace = workspace,
            MetastoreId = "metastore-id",
            Owner = "administrators",
            Roles = new Dictionary<DataRole, Grantee>
            {
                [DataRole.Deployer] = Grantee.Group("administrators"),
                [DataRole.Admin] = Grantee.Group("admins"),
                [DataRole.Runner] = Grantee.Service("runner-id"),
                [DataRole.Engineer] = Grantee.Group("engineers"),
                [DataRole.Scientist] = Grantee.Group("scientists"),
                [DataRole.Analyst] = Grantee.Group("analysts"),
                [DataRole.SensitiveReader] = Grantee.Group("sensitive-readers"),
                [DataRole.Sre] = Grantee.Group("sre"),
            },
            Lake = new()
            {
                Key = "lake",
                Name = "data_dev_lake",
                Comment = "lake",
                ConnectorId = "/connectors/lake",
                Roles = [Role("lake-role")],
                Locations =
            [
                Location("catalogs"),
                Location("bronze"),
                Location("silver"),
                Location("gold"),
                Location("stage"),
                Location("landing") with { FileEvents = new("subscription", "group") },
                Location("checkpoints"),
                Location("exchange"),
            ],
            },
            Sensitive = new()
            {
                Key = "sensitive",
                Name = "data_dev_sensitive",
                Comment = "sensitive",
                ConnectorId = "/connectors/sensitive",
                Roles = [Role("sensitive-role")],
                Locations = [Location("sensitive")],
            },
            Catalogs = CatalogContents.For(mesh, names, extraSchemas),
            Readers = [],
            EngineersWrite = false,
            ForceDestroy = false,
        };

    static LocationSource Location(string key) => new()
    {
        Key = key,
        Name = $"data_dev_{key}",
        Comment = key,
        Url = $"abfss://{key}@account.dfs.core.windows.net/",
    };

    static RoleAssignment Role(string name) => new(name, new()
    {
        Scope = "/scope",
        PrincipalId = "1",
        PrincipalType = PrincipalType.ServicePrincipal,
        RoleDefinitionId = "/role",
    });
}
