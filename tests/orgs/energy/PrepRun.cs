using Platform.Local;
using Platform.Local.Runs;
using Platform.Mesh.Resolved;
using Platform.Tests.Runtime.Local;

namespace Platform.Tests.Orgs.Energy;

/// <summary>
/// Runs of prep/grid, prep/devices and prep/telemetry, one after the other, on files that a test lands.
/// </summary>
sealed class PrepRun : IDisposable
{
    static readonly string[] Folders = ["prep/grid", "prep/devices", "prep/telemetry"];

    readonly string root = Directory.CreateTempSubdirectory("prep").FullName;

    internal PrepRun() => Directory.CreateDirectory(Data);

    /// <summary>The folder that files land in.</summary>
    internal string Data => Path.Combine(root, "data");

    /// <summary>Copies a folder of tests/corpus/cases.</summary>
    internal void Land(string folder)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "corpus", "cases", folder)))
        {
            File.Copy(file, Path.Combine(Data, Path.GetFileName(file)), overwrite: true);
        }
    }

    /// <summary>The three flows, the last of them prep/telemetry.</summary>
    internal static ResolvedProject Flows() => ResolvedProject.Of([.. Folders
        .Select(folder => FlowFile.Read(Repository.Root, Path.Combine(GridRun.Project, "flows", folder)))]);

    internal RunResult Run()
    {
        var project = Flows();
        var options = new RunOptions { Data = [Data], Out = Path.Combine(root, "out") };
        return new FlowRunner(project, options, new TestObserver()).Run(project.Flows);
    }

    internal List<string> Rows(string sql)
    {
        using var warehouse = new TestWarehouse(Path.Combine(root, "out", "warehouse.duckdb"));
        return warehouse.Rows(sql);
    }

    /// <summary>Every row of every gold table of the three flows that does not count lines of files.</summary>
    internal List<string> Gold() =>
    [
        .. new[]
        {
            "balance", "load_forecast", "station_hour", "production_by_source", "grid_balance", "telemetry_quality",
            "telemetry_coverage",
        }
            .SelectMany(table => Rows($"select '{table}', * from gold.{table} order by all")),
    ];

    public void Dispose() => Directory.Delete(root, recursive: true);
}
