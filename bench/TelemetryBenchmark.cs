using DuckDB.NET.Data;
using Platform.Local.Runs;

namespace Platform.Bench;

/// <summary>
/// Telemetry events through bronze, silver and gold, beside DuckDB's own read and deduplicate of the same file: each a
/// whole process, both with the same limit for DuckDB.
/// </summary>
static class TelemetryBenchmark
{
    const string Project = "energy/powerplants";
    const double Gigabyte = 1000;

    public static void Run(string root, IEnumerable<int> counts)
    {
        var folder = Directory.CreateTempSubdirectory("bench").FullName;
        try
        {
            var prepared = Prepare(root, Path.Combine(folder, "prepared"));
            Console.WriteLine();
            Console.WriteLine(
                "| events | DuckDB's limit | rows per second | peak memory | of 1 GB "
                + "| DuckDB alone: rows per second | peak memory | speed beside DuckDB |");
            Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|");
            foreach (var count in counts)
            {
                Measure(root, prepared, Path.Combine(folder, $"{count}"), count, null, "400MB");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The flow joins the stations and the grid: these are made first and not measured, and the simulator's own events
    // are left out.
    static string Prepare(string root, string prepared)
    {
        foreach (var flow in new[] { "grid", "devices" })
        {
            Measured.Platform(root, $"{Project}/prep/{flow}", "--out", prepared);
        }
        return Path.Combine(prepared, "warehouse.duckdb");
    }

    static void Measure(string root, string prepared, string folder, int count, params IEnumerable<string?> limits)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        var events = Path.Combine(data, "telemetry_bench.jsonl");
        var stations =
            Directory.GetFiles(Path.Combine(root, "orgs"), "plants.csv", SearchOption.AllDirectories).Single();
        new TelemetryEvents(File.ReadAllLines(stations)).Write(events, count);
        foreach (var chosen in limits)
        {
            var limit = chosen ?? RunOptions.DefaultMemoryLimit;
            var run = Directory.CreateDirectory(Path.Combine(folder, limit)).FullName;
            var database = Path.Combine(run, "warehouse.duckdb");
            File.Copy(prepared, database);
            var alone = Measured.Run(
                root, "dotnet", typeof(TelemetryBenchmark).Assembly.Location, DuckDbAlone.Argument,
                DuckDbAlone.Sql(events), Path.Combine(run, "alone.duckdb"), limit);
            string[] arguments = chosen is null ? [] : ["--memory-limit", chosen];
            var ours = Measured.Platform(
                root, [$"{Project}/prep/telemetry", "--data", data, "--out", run, .. arguments]);
            Require(database, count);
            Console.WriteLine(
                $"| {count:N0} | {limit}{(chosen is null ? ", the default" : "")} "
                + $"| {count / ours.Seconds:N0} | {ours.Megabytes:0} MB | {ours.Megabytes / Gigabyte:0.00} "
                + $"| {count / alone.Seconds:N0} | {alone.Megabytes:0} MB | {alone.Seconds / ours.Seconds:0.00} |");
            Directory.Delete(run, recursive: true);
        }
        Directory.Delete(folder, recursive: true);
    }

    // A figure for events that did not arrive would be worth nothing. Gold leaves out hours that were not measured.
    static void Require(string database, int count)
    {
        using var connection = new DuckDBConnection($"DataSource={database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            select (select count(*) from bronze.telemetry),
                (select cast(sum(event_count) as bigint) from gold.station_hour)
                    - (select count(*) from silver.telemetry t
                        join silver.hourly h on h.hour = date_trunc('hour', t.ts) where h.is_measured)
            """;
        using var reader = command.ExecuteReader();
        reader.Read();
        var (bronze, lost) = (reader.GetInt64(0), reader.GetInt64(1));
        if ((bronze, lost) != (count, 0))
        {
            throw new InvalidOperationException(
                $"{bronze} of {count} events are in bronze, and gold differs from silver by {lost}");
        }
    }
}
