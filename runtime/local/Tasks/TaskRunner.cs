using System.Diagnostics;
using Platform.Local.Engine;
using Platform.Local.Landing;
using Platform.Local.Runs;
using Platform.Mesh.Flows;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Tasks;

/// <summary>Runs the tasks of a project's flows, each in one transaction with its line in the ledger.</summary>
sealed class TaskRunner(Warehouse warehouse, IReadOnlyList<Flow> project, RunOptions options, IRunObserver observer)
{
    readonly Ledger ledger = new(warehouse);
    readonly HashSet<string> told = [];
    string? interpreter;

    /// <summary>Runs one task and commits what it did.</summary>
    internal TaskResult Run(Flow flow, FlowTask task)
    {
        var watch = Stopwatch.StartNew();
        if (task.Ingest is { } table)
        {
            // Each file is a transaction of its own.
            var ingestion = flow.Definition.Ingestion.Single(item => item.Table == table);
            var rows = new Ingestor(warehouse, ledger, observer).Run(ingestion, Folders(ingestion), Commit);
            return Done(rows);
        }
        using var transaction = warehouse.Begin();
        var result = Done(task.Python is null ? RunSql(flow, task) : RunPython(flow, task));
        Commit();
        transaction.Commit();
        return result;

        void Commit() => observer.Committing(flow, task);

        TaskResult Done(long rows)
        {
            var result = new TaskResult(flow.Path.ShortPath, task.TaskKey, rows, watch.Elapsed.TotalSeconds);
            ledger.Done(result);
            return result;
        }
    }

    long RunSql(Flow flow, FlowTask task)
    {
        var names = ProjectTables.ByParameter(project).ToDictionary(table => table.Key, table => Name(table.Value));
        var session = new SqlSession(warehouse.Connection, names, Parameters(flow), Tell);
        var scripts = task.Sql.Select(flow.Script).ToList();
        if (task.Stream is { } stream)
        {
            return new BronzeStream(warehouse, ledger, TableName.Parse(stream)).Run(flow, task, options, RunAll);
        }
        RunAll();
        return flow.Tables.Where(table => task.Sql.Contains($"{table.Layer}/{table.Table}.sql")).Sum(warehouse.Count);

        void RunAll() => scripts.ForEach(script => session.Run(script));
    }

    long RunPython(Flow flow, FlowTask task)
    {
        interpreter ??= new PythonFinder(observer.Note).Find(
            Path.Combine(options.Out, ".venv"),
            Path.Combine(flow.ProjectFolder, "requirements.txt"));
        var work = Path.GetFullPath(Path.Combine(options.Out, "work", flow.Path.Flow, task.TaskKey));
        var models = Path.GetFullPath(Path.Combine(options.Out, "models"));
        return new PythonTask(warehouse, interpreter, models).Run(flow, task, Parameters(flow), work);
    }

    IEnumerable<(string Folder, bool IsTraining)> Folders(Ingestion ingestion) =>
    [
        .. options.Data.Select(folder => (folder, false)),
        (Path.Combine(options.Out, "landing", ingestion.Source), false),
        .. options.Train.Select(folder => (folder, true)),
    ];

    Dictionary<string, string> Parameters(Flow flow)
    {
        var parameters = new Dictionary<string, string>(flow.Definition.Parameters)
        {
            ["landing"] = Path.GetFullPath(Path.Combine(options.Out, "landing")),
        };
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
