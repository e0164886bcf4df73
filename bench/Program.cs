using Platform.Bench;
using Platform.Cli.Shell;

if (args is [DuckDbAlone.Argument, var sql, var database, var limit])
{
    DuckDbAlone.Run(sql, database, limit);
    return;
}

// Prints the figures of docs/benchmarks.md; a person puts them there.
// Without arguments all, else those named: plan, policies, build, run, telemetry, readings, connections, scoring; a
// number is that of the rows.
var root = Repository.Root();
if (Wanted("plan"))
{
    PlanBenchmarks.Run(root);
}
if (Wanted("policies"))
{
    PolicyBenchmark.Run(root);
}
if (Wanted("build"))
{
    BuildBenchmark.Run(root);
}
if (Wanted("run"))
{
    RunBenchmark.Run(root);
}
if (Wanted("telemetry"))
{
    TelemetryBenchmark.Run(root, Counts(1_000_000, 10_000_000));
}
if (Wanted("readings"))
{
    HeartRateBenchmark.Run(root, Counts(1_000_000, 10_000_000));
}
if (Wanted("connections"))
{
    ConnectionsBenchmark.Run(root, Counts(1_000_000, 5_000_000));
}
if (Wanted("scoring"))
{
    ScoringBenchmark.Run(root, Counts(100_000, 500_000));
}

bool Wanted(string part) => args.Length == 0 || args.Contains(part);

int[] Counts(params int[] counts)
{
    int[] told = [.. args.Where(arg => int.TryParse(arg, out _)).Select(int.Parse)];
    return told.Length > 0 ? told : counts;
}
