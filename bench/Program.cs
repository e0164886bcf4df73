using Platform.Bench;
using Platform.Cli.Shell;

if (args is [DuckDbAlone.Argument, var events, var database, var limit])
{
    DuckDbAlone.Run(DuckDbAlone.Sql(events), database, limit);
    return;
}

if (args is [HeartRateAlone.Argument, var readings, var alone, var most])
{
    DuckDbAlone.Run(HeartRateAlone.Sql(readings), alone, most);
    return;
}

// Prints the figures of docs/benchmarks.md; a person puts them there.
// Without arguments all, else those named: plan, policies, build, run, telemetry, readings; a number is that of the
// events.
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
    int[] counts = [.. args.Where(arg => int.TryParse(arg, out _)).Select(int.Parse)];
    TelemetryBenchmark.Run(root, counts.Length > 0 ? counts : [1_000_000, 10_000_000]);
}
if (Wanted("readings"))
{
    HeartRateBenchmark.Run(root, 1_000_000, 10_000_000);
}

bool Wanted(string part) => args.Length == 0 || args.Contains(part);
