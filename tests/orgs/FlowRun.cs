using Platform.Local;
using Platform.Local.Runs;
using Platform.Mesh.Resolved;
using Platform.Tests.Runtime.Local;

namespace Platform.Tests.Orgs;

/// <summary>A run of one flow on files that a test writes: what `platform new flow` scaffolds tests with.</summary>
/// <param name="path">The flow, such as <c>energy/powerplants/prep/grid</c>.</param>
/// <param name="repository">The repository that it lies in; this one when left out.</param>
sealed class FlowRun(string path, string? repository = null) : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("flow").FullName;

    string Data => Directory.CreateDirectory(Path.Combine(root, "data")).FullName;

    /// <summary>Writes an input file.</summary>
    internal void Write(string name, params IEnumerable<string> lines) =>
        File.WriteAllLines(Path.Combine(Data, name), lines);

    /// <summary>Runs the flow.</summary>
    internal RunResult Run(Func<RunOptions, RunOptions>? change = null)
    {
        var mesh = DataMesh.Load(repository ?? Repository.Root);
        var project = ResolvedProject.Of(mesh.Find(mesh.Find(path).Single().Path.ProjectPath));
        var options = new RunOptions { Data = [Data], Out = Path.Combine(root, "out") };
        return new FlowRunner(project, change?.Invoke(options) ?? options, new TestObserver()).Run(project.Find(path));
    }

    /// <summary>Rows of the database, each as its values with `|` between them.</summary>
    internal List<string> Rows(string sql)
    {
        using var warehouse = new TestWarehouse(Path.Combine(root, "out", "warehouse.duckdb"));
        return warehouse.Rows(sql);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
