using System.Globalization;
using System.IO.Compression;
using Platform.Local;
using Platform.Local.Runs;
using Platform.Mesh.Resolved;
using Platform.Tests.Runtime.Local;

namespace Platform.Tests.Orgs.Energy;

/// <summary>Runs of the flow prep/grid on input that a test writes, or on the shipped years.</summary>
sealed class GridRun : IDisposable
{
    internal static readonly string Project = Path.Combine(
        Repository.Root, "orgs", "acme", "domains", "energy", "projects", "powerplants");

    readonly string root = Directory.CreateTempSubdirectory("grid").FullName;

    internal GridRun()
    {
        Directory.CreateDirectory(Data);
        Directory.CreateDirectory(Train);
    }

    internal string Data => Path.Combine(root, "data");

    internal string Train => Path.Combine(root, "train");

    internal string Out { get; set; } = "out";

    internal TestObserver Observer { get; } = new();

    internal static GridRun OnShippedData()
    {
        var run = new GridRun();
        run.Run(Path.Combine(Project, "data", "input"), Path.Combine(Project, "data", "train"));
        return run;
    }

    /// <summary>Writes a file of electricity: the hour, the load, its forecast, and other columns by name.</summary>
    internal void Electricity(string name, params IEnumerable<string> lines) =>
        File.WriteAllLines(
            Path.Combine(Data, name),
            lines.Prepend("time_utc,load_actual_mw,load_forecast_mw,nuclear_mw,solar_mw,imports_mw,exports_mw"));

    /// <summary>Writes a file of electricity with every column.</summary>
    /// <param name="name">The file.</param>
    /// <param name="line">Its line, in the order of the shipped files.</param>
    /// <param name="instead">What stands in empty fields behind exports, but for nuclear.</param>
    internal void AllColumns(string name, string line, string instead) =>
        File.WriteAllLines(Path.Combine(Data, name),
        [
            "time_utc,load_actual_mw,load_forecast_mw,production_mw,imports_mw,exports_mw,nuclear_mw,wind_onshore_mw,"
            + "wind_offshore_mw,solar_mw,hard_coal_mw,gas_mw,oil_mw,hydro_run_of_river_mw,hydro_reservoir_mw,"
            + "hydro_pumped_storage_mw,biomass_mw,waste_mw,other_mw",
            string.Join(',', line.Split(',').Select((cell, at) => at > 6 && cell.Length == 0 ? instead : cell)),
        ]);

    internal void Weather(string name, params IEnumerable<string> lines) =>
        File.WriteAllLines(
            Path.Combine(Data, name),
            lines.Prepend(
                "city,time_utc,temperature_2m_c,wind_speed_10m_kmh,"
                + "cloud_cover_pct,precipitation_mm,relative_humidity_pct"));

    /// <summary>Runs the flow with one hour of weather that nothing is wrong with.</summary>
    internal void RunWithQuietWeather()
    {
        Weather("fr_weather_hourly_0.csv", "paris,2022-01-01T00:00:00Z,1,1,1,1,1");
        Run();
    }

    internal RunResult Run(string? data = null, string? train = null, Func<RunOptions, RunOptions>? change = null)
    {
        var flow = FlowFile.Read(Repository.Root, Path.Combine(Project, "flows", "prep", "grid"));
        var options = new RunOptions { Data = [data ?? Data], Train = [train ?? Train], Out = Path.Combine(root, Out) };
        var project = ResolvedProject.Of([flow]);
        return new FlowRunner(project, change?.Invoke(options) ?? options, Observer).Run(project.Flows);
    }

    internal List<string> Rows(string sql)
    {
        using var warehouse = new TestWarehouse(Path.Combine(root, Out, "warehouse.duckdb"));
        return warehouse.Rows(sql);
    }

    internal void Execute(string sql)
    {
        using var warehouse = new TestWarehouse(Path.Combine(root, Out, "warehouse.duckdb"));
        warehouse.Execute(sql);
    }

    internal double Number(string sql) => double.Parse(Rows(sql).Single(), CultureInfo.InvariantCulture);

    /// <summary>Every row of every table that the flow makes.</summary>
    internal List<string> All() =>
    [
        .. new[]
        {
            "silver.electricity", "silver.electricity_quarantine", "silver.electricity_cell",
            "silver.weather", "silver.weather_quarantine", "silver.weather_cell",
            "silver.hourly", "silver.hourly_quarantine", "gold.balance", "gold.load_forecast", "gold.grid_quality",
        }
            .SelectMany(table => Rows($"select '{table}', * from {table} order by all")),
    ];

    /// <summary>Lines of a shipped file, without its header.</summary>
    internal static IReadOnlyList<string> Shipped(string file, out string header, string folder = "input")
    {
        using var reader = new StreamReader(
            new GZipStream(File.OpenRead(Path.Combine(Project, "data", folder, file)), CompressionMode.Decompress));
        var lines = reader.ReadToEnd().TrimEnd('\n').Split('\n');
        header = lines[0];
        return lines[1..];
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
