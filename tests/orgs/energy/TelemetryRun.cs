using Platform.Local;
using Platform.Local.Runs;
using Platform.Tests.Runtime.Local;

namespace Platform.Tests.Orgs.Energy;

/// <summary>
/// Runs of the flow prep/telemetry on events that a test writes, over a catalogue of two stations and ten days of
/// the grid, of which the third hour was not measured.
/// </summary>
sealed class TelemetryRun : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("telemetry").FullName;

    internal TelemetryRun()
    {
        Directory.CreateDirectory(Out);
        Directory.CreateDirectory(Data);
        Execute("""
            create schema silver;
            create table silver.plant (plant_id varchar, plant_type varchar, capacity_mw bigint);
            insert into silver.plant values ('N1', 'nuclear', 1000), ('W1', 'wind', 1000);
            create table silver.hourly (
                hour timestamp, is_measured boolean, load_mw double, nuclear_mw double, wind_onshore_mw double,
                wind_offshore_mw double, solar_mw double, hard_coal_mw double);
            insert into silver.hourly values
                ('2022-01-01 00:00:00', true, 1000, 600, 100, null, 0, 10),
                ('2022-01-01 01:00:00', true, 900, 610, 90, 5, 0, null),
                ('2022-01-01 02:00:00', false, null, 610, 90, 5, 0, 10);
            insert into silver.hourly
            select ts, true, 1000, 600, 100, 5, 0, 10
            from generate_series(
                timestamp '2022-01-01 03:00:00', timestamp '2022-01-10 23:00:00', interval 1 hour) as t(ts);
            alter table silver.hourly add column is_training boolean default false;
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

    internal void Land(string file, params IEnumerable<string> lines) => File.WriteAllLines(Landed(file), lines);

    internal string Landed(string file) => Path.Combine(Data, file);

    internal RunResult Run(int batches = 1, int? shuffle = null, string? data = null)
    {
        var project = PrepRun.Flows();
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
            "gold.telemetry_quality", "gold.telemetry_coverage",
        }
            .SelectMany(table => Rows($"""
                select '{table}', columns(c -> c not in ('_file', '_row', '_batch')) from {table} order by all
                """)),
    ];

    public void Dispose() => Directory.Delete(root, recursive: true);

    void Execute(string sql)
    {
        using var warehouse = new TestWarehouse(Path.Combine(Out, "warehouse.duckdb"));
        warehouse.Execute(sql);
    }
}
