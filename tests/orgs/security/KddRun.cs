using Platform.Local;
using Platform.Local.Runs;
using Platform.Mesh.Resolved;
using Platform.Tests.Runtime.Local;

namespace Platform.Tests.Orgs.Security;

/// <summary>Runs of security/intrusion on files that a test writes.</summary>
/// <param name="flows">Flows of the project, such as <c>prep/kdd</c>.</param>
sealed class KddRun(params string[] flows) : IDisposable
{
    internal static readonly string Project = Path.Combine(
        Repository.Root, "orgs", "acme", "domains", "security", "projects", "intrusion");

    /// <summary>The features, in the order of 1999.</summary>
    internal static readonly string[] Features =
    [
        .. File.ReadLines(Path.Combine(Project, "data", "columns.csv")).Skip(1).Take(41)
            .Select(line => line.Split(',')[1]),
    ];

    static readonly string[] Texts = ["protocol_type", "service", "flag"];

    readonly string root = Directory.CreateTempSubdirectory("kdd").FullName;

    internal static string Header => string.Join(',', Features.Append("label"));

    internal TestObserver Observer { get; } = new();

    string Data => Path.Combine(root, "data");

    /// <summary>A connection by http of so many bytes.</summary>
    internal static string Line(int bytes, string label = "normal.") => string.Join(
        ',',
        Features
            .Select(name => name == "src_bytes" ? $"{bytes}" : Texts.Contains(name) ? name : "0")
            .Append(label));

    /// <summary>Writes a file of lines below the header.</summary>
    internal void Land(string name, params IEnumerable<string> lines) => Write(name, lines.Prepend(Header));

    /// <summary>Writes a file.</summary>
    internal void Write(string name, params IEnumerable<string> lines) =>
        File.WriteAllLines(Path.Combine(Directory.CreateDirectory(Data).FullName, name), lines);

    internal RunResult Run(string? data = null, Func<RunOptions, RunOptions>? change = null)
    {
        var read = (flows.Length == 0 ? ["prep/kdd"] : flows)
            .Select(folder => FlowFile.Read(Repository.Root, Path.Combine(Project, "flows", folder)))
            .ToList();
        var places = new RunPlaces { Data = data ?? Data, Out = Path.Combine(root, "out") };
        var options = RunFolders.Choose(Repository.Root, read[0], places);
        var project = ResolvedProject.Of(read);
        return new FlowRunner(project, change?.Invoke(options) ?? options, Observer).Run(project.Flows);
    }

    internal List<string> Rows(string sql)
    {
        using var warehouse = new TestWarehouse(Path.Combine(root, "out", "warehouse.duckdb"));
        return warehouse.Rows(sql);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
