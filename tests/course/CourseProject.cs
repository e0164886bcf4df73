using Platform.Local;
using Platform.Local.Runs;
using Platform.Mesh.Resolved;
using Platform.Tests.Runtime.Local;

namespace Platform.Tests.Course;

/// <summary>
/// A copy of the flows of transport/taxinyc that an exercise changes, and a run of it on the shipped data. What
/// prep/revenue makes is there from the start, computed once for all exercises.
/// </summary>
sealed class CourseProject : IDisposable
{
    internal const string Path = "transport/taxinyc";
    const string Folder = "orgs/acme/domains/transport/projects/taxinyc";
    static readonly string Shipped = System.IO.Path.Combine(Repository.Root, Folder);
    static readonly Lazy<CourseProject> Revenue = new(() =>
    {
        var project = new CourseProject(begun: false);
        project.Run("prep/revenue");
        return project;
    });

    internal CourseProject(bool begun = true)
    {
        foreach (var file in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Shipped, file).Replace('\\', '/'))
            .Where(file => file.StartsWith("flows/prep/", StringComparison.Ordinal)))
        {
            Write(file, File.ReadAllText(System.IO.Path.Combine(Shipped, file)));
        }
        Directory.CreateDirectory(Out);
        if (begun)
        {
            const string database = "warehouse.duckdb";
            File.Copy(System.IO.Path.Combine(Revenue.Value.Out, database), System.IO.Path.Combine(Out, database));
        }
    }

    internal string Root { get; } = Directory.CreateTempSubdirectory("course").FullName;

    internal string Out => System.IO.Path.Combine(Root, "out");

    /// <summary>The run that the exercises start from.</summary>
    internal static string OutOfRevenue => Revenue.Value.Out;

    /// <summary>Writes a file of the project.</summary>
    internal void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Root, Folder, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Changes a file of the project.</summary>
    internal void Replace(string file, string old, string replacement)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(Root, Folder, file));
        Assert.That(text, Does.Contain(old), file);
        Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Adds the solution of an exercise as the flow prep/(its folder).</summary>
    internal void Solve(string solution)
    {
        var folder = System.IO.Path.Combine(Repository.Root, "tests", "course", "solutions", solution);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            Write($"flows/prep/{solution}/{System.IO.Path.GetRelativePath(folder, file)}", File.ReadAllText(file));
        }
    }

    internal ResolvedProject Resolved() => ResolvedProject.Of(DataMesh.Load(Root).Find(Path));

    /// <summary>Runs flows of the project on the shipped data.</summary>
    internal RunResult Run(params IEnumerable<string> flows) => Run(options => options, flows);

    internal RunResult Run(Func<RunOptions, RunOptions> change, params IEnumerable<string> flows)
    {
        var project = Resolved();
        var options = new RunOptions
        {
            Data = [.. new[] { "input", "reference" }.Select(data => System.IO.Path.Combine(Shipped, "data", data))],
            Out = Out,
        };
        return new FlowRunner(project, change(options), new TestObserver())
            .Run([.. flows.SelectMany(flow => project.Find($"{Path}/{flow}"))]);
    }

    internal List<string> Rows(string sql)
    {
        using var warehouse = new TestWarehouse(System.IO.Path.Combine(Out, "warehouse.duckdb"));
        return warehouse.Rows(sql);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
