using DuckDB.NET.Data;
using Platform.Local.Runs;

namespace Platform.Bench;

/// <summary>
/// Readings of watches through bronze, silver and gold of the streaming lakehouse, beside DuckDB's own read and
/// deduplicate of the same file: each a whole process, both with the same limit for DuckDB.
/// </summary>
static class HeartRateBenchmark
{
    const string Project = "fitness/sbit";

    /// <summary>Measures with a number of lines.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="counts">How many lines; a run each.</param>
    public static void Run(string root, params IEnumerable<int> counts)
    {
        Console.WriteLine();
        Console.WriteLine("| readings | rows per second | peak memory | DuckDB alone: rows per second | peak memory |");
        Console.WriteLine("|---:|---:|---:|---:|---:|");
        foreach (var count in counts)
        {
            var folder = Directory.CreateTempSubdirectory("bench").FullName;
            try
            {
                Measure(root, folder, count);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    static void Measure(string root, string folder, int count)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        var output = Path.Combine(folder, "out");
        var (told, inSession) = HeartRateEvents.Write(data, count);
        var alone = Measured.Run(
            root, "dotnet", typeof(HeartRateBenchmark).Assembly.Location, HeartRateAlone.Argument,
            Path.Combine(data, "3-bpm_1.json"), Path.Combine(folder, "alone.duckdb"), RunOptions.DefaultMemoryLimit);
        // The calendar is made first and not measured.
        Measured.Platform(root, $"{Project}/prep/history", "--out", output);
        var ours = Measured.Platform(root, $"{Project}/prep/workouts", "--data", data, "--out", output);
        Require(Path.Combine(output, "warehouse.duckdb"), $"{count} {told} {inSession}");
        Console.WriteLine(
            $"| {count:N0} | {count / ours.Seconds:N0} | {ours.Megabytes:0} MB "
            + $"| {count / alone.Seconds:N0} | {alone.Megabytes:0} MB |");
    }

    // A figure for readings that did not arrive would be worth nothing.
    static void Require(string database, string expected)
    {
        using var connection = new DuckDBConnection($"DataSource={database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            select (select count(*) from bronze.kafka_multiplex where topic = 'bpm') || ' '
                || (select count(*) from silver.heart_rate) || ' '
                || (select cast(sum(num_recordings) as bigint) from gold.workout_bpm_summary)
            """;
        if ((string)command.ExecuteScalar()! is var found && found != expected)
        {
            throw new InvalidOperationException($"lines, readings and readings in sessions: {found}, not {expected}");
        }
    }
}
