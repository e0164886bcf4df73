using System.Diagnostics;
using Platform.Local.Engine;
using Platform.Local.Landing;
using Platform.Local.Runs;
using Platform.Local.Tasks;
using Platform.Mesh.Flows;
using Platform.Mesh.Reports;
using Platform.Mesh.Sql;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local;

/// <summary>Runs flows of one project on DuckDB, from the very files that Databricks runs.</summary>
/// <param name="project">Every flow of the project: their tables are what SQL can name.</param>
/// <param name="options">How.</param>
/// <param name="observer">Sees the run as it goes on.</param>
public sealed class FlowRunner(IReadOnlyList<Flow> project, RunOptions options, IRunObserver observer)
{
    readonly HashSet<string> told = [];
    string? interpreter;

    /// <summary>Runs flows in the order of their tables.</summary>
    /// <param name="flows">Those of the project that are to run.</param>
    /// <exception cref="SqlException">A file is not portable (nothing has run then) or a statement failed.</exception>
    /// <exception cref="FlowRunException">A task failed; what was committed before it stays, and the next run goes on from there.</exception>
    public RunResult Run(IReadOnlyList<Flow> flows)
    {
        var watch = Stopwatch.StartNew();
        var folder = project[0].ProjectFolder;
        var shown = project[0].Path.ProjectPath;
        var (scripts, report) = (Scripts(flows), ReportFile.Load(folder, shown));
        using var warehouse = Open(options.Out, options.MemoryLimit, project.SelectMany(flow => flow.Tables).Select(table => table.Layer).Distinct());
        var (tasks, broken) = (new List<TaskResult>(), new List<string>());
        foreach (var flow in ProjectTables.Order(flows))
        {
            if (flow.Definition.Kind == FlowKind.Pipeline)
            {
                observer.Note($"{flow.Path.ShortPath} is a declarative pipeline, which only Databricks runs");
            }
            foreach (var task in ProjectTables.Tasks(flow))
            {
                observer.Started(flow, task);
                tasks.Add(Run(warehouse, flow, task, scripts[flow]));
                observer.Finished(tasks[^1]);
            }
            broken.AddRange(QualityGates.Broken(flow, warehouse.Count).Select(fault => $"{flow.Path.ShortPath}: {fault}"));
        }
        var counts = project.SelectMany(flow => flow.Tables).Distinct().Where(warehouse.Exists).Order().ToDictionary(table => table, warehouse.Count);
        var queries = new ProjectQueries(warehouse, project, folder);
        var summary = RunSummary.Read(queries, folder, observer.Note);
        return new RunResult
        {
            Tasks = tasks,
            Rows = counts.Where(count => !IsQuarantine(count.Key)).ToDictionary(count => count.Key.ToString(), count => count.Value),
            Quarantine = counts.Where(count => IsQuarantine(count.Key)).ToDictionary(count => count.Key.ToString(), count => count.Value),
            Summary = summary,
            Report = report is null ? null : RunReport.Write(report, queries, options.Out, shown, summary, observer.Note),
            IngestErrors = warehouse.Query("select _file, reason from bronze.ingest_errors order by table_name, _batch", row => $"{row.GetString(0)}: {row.GetString(1)}"),
            BrokenGates = broken,
            Database = warehouse.File,
            Seconds = watch.Elapsed.TotalSeconds,
        };
    }

    static bool IsQuarantine(TableName table) => table.Table.EndsWith("_quarantine", StringComparison.Ordinal);

    // Every file is checked before any statement runs.
    static Dictionary<Flow, Dictionary<string, SqlScript>> Scripts(IReadOnlyList<Flow> flows)
    {
        var scripts = flows.ToDictionary(flow => flow, flow => flow.Definition.Tasks.SelectMany(task => task.Sql).Distinct()
            .ToDictionary(file => file, file => SqlScript.Read($"{flow.Path.Folder}/{file}", flow.Read(file))));
        var faults = scripts.Values.SelectMany(files => files.Values).SelectMany(script => script.Faults).ToList();
        return faults.Count == 0 ? scripts : throw new SqlException(faults);
    }

    TaskResult Run(Warehouse warehouse, Flow flow, FlowTask task, Dictionary<string, SqlScript> scripts)
    {
        var watch = Stopwatch.StartNew();
        var (name, ledger) = (flow.Path.ShortPath, new Ledger(warehouse));
        void Commit() => observer.Committing(flow, task);
        if (task.Ingest is { } table)
        {
            var ingestion = flow.Definition.Ingestion.Single(item => item.Table == table);
            var rows = new Ingestor(warehouse, ledger, observer).Run(ingestion, Folders(ingestion), Commit);
            ledger.Done(name, task.TaskKey, rows, watch.Elapsed.TotalSeconds);
            return new TaskResult(name, task.TaskKey, rows, watch.Elapsed.TotalSeconds);
        }
        using var transaction = warehouse.Begin();
        var done = task.Python is null ? RunSql(warehouse, ledger, flow, task, scripts) : RunPython(warehouse, flow, task);
        ledger.Done(name, task.TaskKey, done, watch.Elapsed.TotalSeconds);
        Commit();
        transaction.Commit();
        return new TaskResult(name, task.TaskKey, done, watch.Elapsed.TotalSeconds);
    }

    long RunSql(Warehouse warehouse, Ledger ledger, Flow flow, FlowTask task, Dictionary<string, SqlScript> scripts)
    {
        var tables = ProjectTables.ByParameter(project);
        var session = new SqlSession(warehouse.Connection, tables.ToDictionary(table => table.Key, table => Name(table.Value)), Parameters(flow), Tell);
        if (task.Stream is null)
        {
            RunAll();
            return task.Sql.Select(Made).OfType<TableName>().Distinct().Sum(warehouse.Count);
        }
        var stream = new BronzeStream(warehouse, ledger, TableName.Parse(task.Stream), flow.Path.ShortPath, task.TaskKey);
        return stream.Run(options.Batches, options.Shuffle, RunAll);

        void RunAll() => task.Sql.ToList().ForEach(file => session.Run(scripts[file]));

        TableName? Made(string file) => Array.Find([.. flow.Tables], table => file == $"{table.Layer}/{table.Table}.sql");
    }

    long RunPython(Warehouse warehouse, Flow flow, FlowTask task)
    {
        interpreter ??= new PythonFinder(observer.Note).Find(
            Path.Combine(options.Out, ".venv"), Path.Combine(flow.ProjectFolder, "requirements.txt"));
        var python = new PythonTask(warehouse, interpreter, Path.GetFullPath(Path.Combine(options.Out, "models")));
        return python.Run(flow, task, Parameters(flow), Path.GetFullPath(Path.Combine(options.Out, "work", flow.Path.Flow, task.TaskKey)));
    }

    IEnumerable<(string Folder, bool IsTraining)> Folders(Ingestion ingestion) =>
    [
        .. options.Data.Select(folder => (folder, false)),
        (Path.Combine(options.Out, "landing", ingestion.Source), false),
        .. options.Train.Select(folder => (folder, true)),
    ];

    Dictionary<string, string> Parameters(Flow flow)
    {
        var parameters = new Dictionary<string, string>(flow.Definition.Parameters) { ["landing"] = Path.GetFullPath(Path.Combine(options.Out, "landing")) };
        foreach (var (name, value) in options.Parameters)
        {
            parameters[name] = value;
        }
        return parameters;
    }

    void Tell(string message)
    {
        if (told.Add(message))
        {
            observer.Note(message);
        }
    }
}
