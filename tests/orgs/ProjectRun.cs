using Platform.Local;
using Platform.Local.Runs;
using Platform.Mesh.Resolved;
using Platform.Tests.Runtime.Local;

namespace Platform.Tests.Orgs;

/// <summary>Runs of flows of a project on files that a test writes.</summary>
/// <param name="project">The folder of the project.</param>
/// <param name="flows">The flows, such as <c>prep/kdd</c>; the first says where files are looked for.</param>
abstract class ProjectRun(string project, string[] flows) : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("project").FullName;

    internal TestObserver Observer { get; } = new();

    internal string Data => Directory.CreateDirectory(Path.Combine(root, "data")).FullName;

    /// <summary>Writes a file.</summary>
    internal void Write(string name, params IEnumerable<string> lines) =>
        File.WriteAllLines(Path.Combine(Data, name), lines);

    internal RunResult Run(string? data = null, Func<RunOptions, RunOptions>? change = null)
    {
        var read = flows
            .Select(flow => FlowFile.Read(Repository.Root, Path.Combine(project, "flows", flow)))
            .ToList();
        var places = new RunPlaces { Data = data ?? Data, Out = Path.Combine(root, "out") };
        var options = RunFolders.Choose(Repository.Root, read[0], places);
        var resolved = ResolvedProject.Of(read);
        return new FlowRunner(resolved, change?.Invoke(options) ?? options, Observer).Run(resolved.Flows);
    }

    internal List<string> Rows(string sql)
    {
        using var warehouse = new TestWarehouse(Path.Combine(root, "out", "warehouse.duckdb"));
        return warehouse.Rows(sql);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
