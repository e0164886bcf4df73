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
    public static void Run(string root, IEnumerable<int> counts) => Rounds.Run(
        "| readings | rows per second | peak memory | DuckDB alone: rows per second | peak memory |",
        counts,
        (folder, count) =>
        {
            var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
            var output = Path.Combine(folder, "out");
            var (told, inSession) = HeartRateEvents.Write(data, count);
            var alone = Measured.Run(
                root, "dotnet", typeof(HeartRateBenchmark).Assembly.Location, DuckDbAlone.Argument,
                HeartRateAlone.Sql(Path.Combine(data, "3-bpm_1.json")), Path.Combine(folder, "alone.duckdb"),
                RunOptions.DefaultMemoryLimit);
            // The calendar is made first and not measured.
            Measured.Platform(root, $"{Project}/prep/history", "--out", output);
            var ours = Measured.Platform(root, $"{Project}/prep/workouts", "--data", data, "--out", output);
            Rounds.Require(
                Path.Combine(output, "warehouse.duckdb"),
                """
                select (select count(*) from bronze.kafka_multiplex where topic = 'bpm') || ' lines, '
                    || (select count(*) from silver.heart_rate) || ' readings, '
                    || (select cast(sum(num_recordings) as bigint) from gold.workout_bpm_summary) || ' in sessions'
                """,
                $"{count} lines, {told} readings, {inSession} in sessions");
            return $"| {count:N0} | {count / ours.Seconds:N0} | {ours.Megabytes:0} MB "
                + $"| {count / alone.Seconds:N0} | {alone.Megabytes:0} MB |";
        });
}
