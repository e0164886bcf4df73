using System.Diagnostics;
using Platform.Local.Engine;
using Platform.Local.Runs;
using Platform.Local.Tasks;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;

namespace Platform.Local;

/// <summary>Runs flows of one project on DuckDB, from the very files that Databricks runs.</summary>
/// <param name="project">The project: the tables of its flows are what SQL can name.</param>
/// <param name="options">How.</param>
/// <param name="observer">Sees the run as it goes on.</param>
public sealed class FlowRunner(ResolvedProject project, RunOptions options, IRunObserver observer)
{
    readonly IReadOnlyList<TableName> tables = [.. ProjectTables.ByParameter(project).Values.Order()];

    /// <summary>Runs flows in the order of their tables.</summary>
    /// <param name="flows">Those of the project that are to run.</param>
    /// <exception cref="SqlException">A statement failed.</exception>
    /// <exception cref="FlowRunException">
    /// A task failed; what was committed before it stays, and the next run goes on from there.
    /// </exception>
    public RunResult Run(IReadOnlyList<ResolvedFlow> flows)
    {
        var watch = Stopwatch.StartNew();
        using var warehouse = Warehouse.Open(options.Out, options.MemoryLimit, ProjectTables.Schemas(project));
        var runner = new TaskRunner(warehouse, project, options, observer);
        var left = new LeftOut(project);
        var promises = new ContractPromises(new ProjectQueries(warehouse, project));
        var (tasks, broken) = (new List<TaskResult>(), new List<string>());
        foreach (var flow in InOrder(flows))
        {
            if (flow.Tasks.Count == 0)
            {
                observer.Note($"{flow.Flow} is a pipeline with Python, which only Databricks runs");
            }
            foreach (var task in flow.Tasks)
            {
                if (left.Reason(flow, task) is { } reason)
                {
                    observer.Note(reason);
                    continue;
                }
                observer.Started(flow, task);
                tasks.Add(runner.Run(flow, task));
                observer.Finished(tasks[^1]);
            }
            var judged = left.Judged(flow);
            var gates = QualityGates.Broken(judged, warehouse.Count).Concat(promises.Unkept(judged));
            broken.AddRange(gates.Select(gate => $"{flow.Flow}: {gate}"));
        }
        return Result(warehouse, runner.Versions, runner.Refused) with
        {
            Tasks = tasks,
            BrokenGates = broken,
            Seconds = watch.Elapsed.TotalSeconds,
        };
    }

    internal static IReadOnlyList<ResolvedFlow> InOrder(IReadOnlyList<ResolvedFlow> flows)
    {
        var order = ResolvedOrder.Of(flows);
        var circle = string.Join(" -> ", order.Circle.Select(flow => flow.Flow));
        return circle.Length == 0
            ? order.Items
            : throw new FlowRunException($"these flows read from each other in a circle: {circle}");
    }

    RunResult Result(
        Warehouse warehouse,
        IReadOnlyDictionary<string, string> versions,
        IReadOnlyList<string> refused)
    {
        var queries = new ProjectQueries(warehouse, project);
        var summary = RunSummary.Read(queries, project.Folder, observer.Note);
        return new RunResult
        {
            Tasks = [],
            Rows = Counts(quarantine: false),
            Quarantine = Counts(quarantine: true),
            Summary = summary,
            Report = project.Report is null
                ? null
                : new RunReport(queries, project.Folder, options.Out, observer.Note)
                    .Write(project.Report, project.Name, summary, versions),
            IngestErrors = refused,
            BrokenGates = [],
            Versions = versions,
            Database = warehouse.File,
            Seconds = 0,
        };

        Dictionary<string, long> Counts(bool quarantine) => tables
            .Where(table => table.Table.EndsWith("_quarantine", StringComparison.Ordinal) == quarantine)
            .Where(warehouse.Exists)
            .ToDictionary(table => $"{table}", warehouse.Count);
    }
}
