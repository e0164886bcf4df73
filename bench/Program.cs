using Platform.Bench;
using Platform.Cli;

// Prints the figures of docs/benchmarks.md; a person puts them there.
var root = Repository.Root();
PlanBenchmarks.Run(root);
if (!args.Contains("--no-build")) BuildBenchmark.Run(root);
