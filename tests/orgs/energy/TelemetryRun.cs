using Platform.Local;
using Platform.Local.Runs;
using Platform.Mesh.Resolved;
using Platform.Tests.Runtime.Local;

namespace Platform.Tests.Orgs.Energy;

/// <summary>
/// Runs of the flow prep/telemetry on events that a test writes, over a catalogue of two stations and two hours of the
/// grid.
/// </summary>
sealed class TelemetryRun : IDisposable
{
    static readonly string[] Folders = ["prep/grid", "prep/devices", "prep/telemetry"];

    readonly string root = Directory.CreateTempSubdirectory("telemetry").FullName;

    internal TelemetryRun()
    {
        Directory.CreateDirectory(Out);
        Directory.CreateDirectory(Data);
        Execute("""
            create schema silver;
            create table silver.plant (plant_id varchar, plant_type varchar);
            insert into silver.plant values ('N1', 'nuclear'), ('W1', 'wind');
            create table silver.electricity (
                time_utc timestamp, load_actual_mw double, load_forecast_mw double, nuclear_mw double,
                wind_onshore_mw double, wind_offshore_mw double, solar_mw double, hard_coal_mw double);
            insert into silver.electricity values
                ('2022-01-01 00:00:00', 1000, 990, 600, 100, 0, 0, 10),
                ('2022-01-01 01:00:00', null, 900, 610, 90, 5, 0, null);
            """);
    }

    internal TestObserver Observer { get; } = new();

    string Data => Path.Combine(root, "data");

    string Out => Path.Combine(root, "out");

    /// <summary>An event of a station of 1,000 MW as a line of JSON.</summary>
    internal static string Event(
        string id,
        string plant,
        string type,
        string ts,
        string emitted,
        double available,
        double production,
        double consumption,
        string status = "ok") =>
        FormattableString.Invariant($$"""
            {"event_id":"{{id}}","plant_id":"{{plant}}","plant_type":"{{type}}","ts":"{{ts}}",
            "emitted_at":"{{emitted}}","capacity_mw":1000.0,"available_mw":{{available}},
            "production_mw":{{production}},"consumption_mw":{{consumption}},"status":"{{status}}"}
            """).ReplaceLineEndings("");

    internal void Land(string file, params IEnumerable<string> lines) =>
        File.WriteAllLines(Path.Combine(Data, file), lines);

    internal RunResult Run(int batches = 1, int? shuffle = null, string? data = null)
    {
        var flows = Folders
            .Select(folder => FlowFile.Read(Repository.Root, Path.Combine(GridRun.Project, "flows", folder)));
        var project = ResolvedProject.Of([.. flows]);
        var options = new RunOptions { Data = [data ?? Data], Out = Out, Batches = batches, Shuffle = shuffle };
        return new FlowRunner(project, options, Observer).Run([project.Flows[^1]]);
    }

    internal List<string> Rows(string sql)
    {
        using var warehouse = new TestWarehouse(Path.Combine(Out, "warehouse.duckdb"));
        return warehouse.Rows(sql);
    }

    /// <summary>Every row of every table that does not say from which file it came.</summary>
    internal List<string> All() =>
    [
        .. new[]
        {
            "silver.telemetry", "gold.station_hour", "gold.production_by_source", "gold.grid_balance",
            "gold.telemetry_quality",
        }
            .SelectMany(table => Rows($"select '{table}', * from {table} order by all")),
    ];

    public void Dispose() => Directory.Delete(root, recursive: true);

    void Execute(string sql)
    {
        using var warehouse = new TestWarehouse(Path.Combine(Out, "warehouse.duckdb"));
        warehouse.Execute(sql);
    }
}
