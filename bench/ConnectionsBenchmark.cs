using Platform.Local.Runs;

namespace Platform.Bench;

/// <summary>
/// Connections through bronze, silver and gold of anomaly detection, beside DuckDB's own read of the distinct rows of
/// the same file: each a whole process, both with the same limit for DuckDB.
/// </summary>
static class ConnectionsBenchmark
{
    /// <summary>Measures with a number of rows.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="counts">How many rows; a run each.</param>
    public static void Run(string root, IEnumerable<int> counts) => Rounds.Run(
        "| connections | rows per second | peak memory | DuckDB alone: rows per second | peak memory |",
        counts,
        (folder, count) =>
        {
            var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
            var (file, output) = (Path.Combine(data, "kdd.csv"), Path.Combine(folder, "out"));
            var distinct = new Connections(root).Write(file, count);
            var alone = Measured.Run(
                root, "dotnet", typeof(ConnectionsBenchmark).Assembly.Location, DuckDbAlone.Argument,
                $"create table kdd as select distinct * from read_csv('{file}', header = true)",
                Path.Combine(folder, "alone.duckdb"), RunOptions.DefaultMemoryLimit);
            var ours = Measured.Platform(root, "security/intrusion/prep/kdd", "--data", data, "--out", output);
            Rounds.Require(
                Path.Combine(output, "warehouse.duckdb"),
                """
                select (select count(*) from bronze.kdd) || ' rows, ' || (select count(*) from silver.kdd)
                    || ' distinct, ' || (select sum(row_count) from gold.kdd_label) || ' of a class'
                """,
                $"{count} rows, {distinct} distinct, {distinct} of a class");
            return $"| {count:N0} | {count / ours.Seconds:N0} | {ours.Megabytes:0} MB "
                + $"| {count / alone.Seconds:N0} | {alone.Megabytes:0} MB |";
        });
}
