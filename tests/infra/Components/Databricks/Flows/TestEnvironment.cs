using Platform.Components.Databricks.Flows;
using Platform.Components.Databricks.Scope;
using Platform.Tests.Infra.Components.Databricks.Catalogs;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

/// <summary>What flows run in; only inside a run.</summary>
static class TestEnvironment
{
    /// <summary>An environment that is paused and tells nobody.</summary>
    public static FlowEnvironment Of(DataMesh mesh, MeshNames? names = null)
    {
        var workspace = TestWorkspace.Scope();
        names ??= TestMesh.Names();
        return new()
        {
            Context = TestSettings.Context(),
            Workspace = workspace,
            Names = names,
            Mesh = mesh,
            UnityCatalog = new("uc", TestCatalogs.Args(workspace, mesh, names)),
            Compute = new("compute", TestWorkspace.Compute(workspace)),
            Runner = Grantee.Service("runner-id"),
            Administrators = Grantee.Group("administrators"),
            Operators = [Grantee.Group("engineers"), Grantee.Group("sre")],
            SeePeople = [Grantee.Group("engineers"), Grantee.Service("runner-id")],
            Viewers = [Grantee.Group("analysts")],
            Paused = true,
            TablesExist = true,
            NotificationEmails = [],
            RunBooks = "https://docs.example.com/alerts",
            Isolated = false,
            Git = TestMesh.Git,
            Commits = mesh.Flows.ToDictionary(flow => flow.Path, _ => TestMesh.Git.Commit!),
            GitUrl = "https://git.example.com/platform",
        };
    }

    /// <summary>Deploys every project of a mesh.</summary>
    public static Action Deploy(
        TestMesh mesh, Func<FlowEnvironment, FlowEnvironment>? change = null, MeshNames? names = null) => () =>
    {
        var flows = mesh.Load();
        var environment = Of(flows, names);
        var runtime = new FlowRuntime("runtime", new()
        {
            Environment = change is null ? environment : change(environment),
            Repository = mesh.Root,
        });
        foreach (var project in flows.Flows.GroupBy(flow => flow.Path.Project))
        {
            _ = new ProjectDeployment(project.Key, new() { Runtime = runtime, Flows = [.. project] });
        }
    };
}
