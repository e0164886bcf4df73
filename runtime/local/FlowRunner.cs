using System.Diagnostics;
using Platform.Local.Engine;
using Platform.Local.Runs;
using Platform.Local.Tasks;
using Platform.Mesh.Faults;
using Platform.Mesh.Flows;
using Platform.Mesh.Reports;

namespace Platform.Local;

/// <summary>Runs flows of one project on DuckDB, from the very files that Databricks runs.</summary>
/// <param name="project">Every flow of the project: their tables are what SQL can name.</param>
/// <param name="options">How.</param>
/// <param name="observer">Sees the run as it goes on.</param>
public sealed class FlowRunner(IReadOnlyList<Flow> project, RunOptions options, IRunObserver observer)
{
    readonly string folder = project[0].ProjectFolder;
    readonly IReadOnlyList<TableName> tables = [.. project.SelectMany(flow => flow.Tables).Distinct().Order()];

    /// <summary>Runs flows in the order of their tables.</summary>
    /// <param name="flows">Those of the project that are to run.</param>
    /// <exception cref="FaultException">The report is wrong; nothing has run.</exception>
    /// <exception cref="SqlException">A statement failed.</exception>
    /// <exception cref="FlowRunException">
    /// A task failed; what was committed before it stays, and the next run goes on from there.
    /// </exception>
    public RunResult Run(IReadOnlyList<Flow> flows)
    {
        var watch = Stopwatch.StartNew();
        var report = ReportFile.Load(folder, project[0].Path.ProjectFolder);
        var layers = tables.Select(table => table.Layer).Distinct();
        using var warehouse = Warehouse.Open(options.Out, options.MemoryLimit, layers);
        var runner = new TaskRunner(warehouse, project, options, observer);
        var (tasks, broken) = (new List<TaskResult>(), new List<string>());
        foreach (var flow in InOrder(flows))
        {
            if (flow.Definition.Kind == FlowKind.Pipeline)
            {
                observer.Note($"{flow.Path.ShortPath} is a declarative pipeline, which only Databricks runs");
            }
            foreach (var task in FlowOrder.Tasks(flow.Definition).Items)
            {
                observer.Started(flow, task);
                tasks.Add(runner.Run(flow, task));
                observer.Finished(tasks[^1]);
            }
            var gates = QualityGates.Broken(flow, warehouse.Count);
            broken.AddRange(gates.Select(gate => $"{flow.Path.ShortPath}: {gate}"));
        }
        return Result(warehouse, report) with
        {
            Tasks = tasks,
            BrokenGates = broken,
            Seconds = watch.Elapsed.TotalSeconds,
        };
    }

    static IReadOnlyList<Flow> InOrder(IReadOnlyList<Flow> flows)
    {
        var order = FlowOrder.Flows(flows);
        var circle = string.Join(" -> ", order.Circle.Select(flow => flow.Path.ShortPath));
        return circle.Length == 0
            ? order.Items
            : throw new FlowRunException($"these flows read from each other in a circle: {circle}");
    }

    RunResult Result(Warehouse warehouse, ReportDefinition? report)
    {
        var queries = new ProjectQueries(warehouse, project, folder);
        var summary = RunSummary.Read(queries, folder, observer.Note);
        var shown = project[0].Path.ProjectPath;
        return new RunResult
        {
            Tasks = [],
            Rows = Counts(quarantine: false),
            Quarantine = Counts(quarantine: true),
            Summary = summary,
            Report = report is null
                ? null
                : new RunReport(queries, options.Out, observer.Note).Write(report, shown, summary),
            IngestErrors = warehouse.Query(
                "select _file, reason from bronze.ingest_errors order by table_name, _batch",
                row => $"{row.GetString(0)}: {row.GetString(1)}"),
            BrokenGates = [],
            Database = warehouse.File,
            Seconds = 0,
        };

        Dictionary<string, long> Counts(bool quarantine) => tables
            .Where(table => table.Table.EndsWith("_quarantine", StringComparison.Ordinal) == quarantine)
            .Where(warehouse.Exists)
            .ToDictionary(table => $"{table}", warehouse.Count);
    }
}
