using System.Diagnostics;
using Platform.Local.Engine;
using Platform.Local.Landing;
using Platform.Local.Runs;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;
using Platform.Mesh.Sql;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Tasks;

/// <summary>Runs the tasks of a project's flows, each in one transaction with its line in the ledger.</summary>
sealed class TaskRunner(Warehouse warehouse, ResolvedProject project, RunOptions options, IRunObserver observer)
{
    readonly Ledger ledger = new(warehouse);
    readonly HashSet<string> told = [];
    string? interpreter;

    /// <summary>Python and its packages, as the last task in Python had them; none where no such task ran.</summary>
    internal IReadOnlyDictionary<string, string> Versions { get; private set; } = new Dictionary<string, string>();

    /// <summary>The files that lie there and cannot be read, with the reason.</summary>
    internal List<string> Refused { get; } = [];

    /// <summary>Runs one task and commits what it did.</summary>
    internal TaskResult Run(ResolvedFlow flow, ResolvedTask task)
    {
        var watch = Stopwatch.StartNew();
        if (task.Ingest is { } table)
        {
            // Each file is a transaction of its own.
            var ingestion = flow.Ingestion.Single(item => item.Table == table);
            var ingestor = new Ingestor(warehouse, ledger, ingestion, observer);
            var rows = ingestor.Run(Folders(ingestion), Commit);
            Refused.AddRange(ingestor.Refused);
            ContractCheck.Hold(warehouse, flow, task);
            return Done(rows);
        }
        using var transaction = warehouse.Begin();
        var result = Done(
            task.Dataset is not null ? new DatasetTask(warehouse, observer).Run(flow, task, Session(flow))
            : task.Python is null ? RunSql(flow, task)
            : RunPython(flow, task));
        ContractCheck.Hold(warehouse, flow, task);
        Commit();
        transaction.Commit();
        return result;

        void Commit() => observer.Committing(flow, task);

        TaskResult Done(long rows)
        {
            var result = new TaskResult(flow.Flow, task.Key, rows, watch.Elapsed.TotalSeconds);
            ledger.Done(result);
            return result;
        }
    }

    long RunSql(ResolvedFlow flow, ResolvedTask task)
    {
        var session = Session(flow);
        List<SqlScript> scripts =
        [
            .. task.Typed is { } typed ? new[] { SqlScript.Read($"limits of {task.Stream}", typed) } : [],
            .. task.Sql!.Select(sql => Script(flow, sql.File)),
        ];
        if (task.Stream is { } stream)
        {
            return new BronzeStream(warehouse, ledger, TableName.Parse(stream)).Run(flow, task, options, RunAll);
        }
        RunAll();
        return flow.MadeBy(task).Sum(table => warehouse.Count(table.FullName));

        void RunAll() => scripts.ForEach(script => session.Run(script));
    }

    SqlSession Session(ResolvedFlow flow)
    {
        var names = flow.Reads
            .Where(table => table.Value.Project is null)
            .ToDictionary(table => table.Key, table => Name(new(table.Value.Layer, table.Value.Table)));
        return new SqlSession(warehouse.Connection, names, Parameters(flow), Tell);
    }

    long RunPython(ResolvedFlow flow, ResolvedTask task)
    {
        interpreter ??= new PythonFinder(observer.Note).Find(
            Path.Combine(options.Out, ".venv"),
            Path.Combine(project.Folder, "requirements.txt"));
        var work = Path.GetFullPath(Path.Combine(options.Out, "work", flow.Flow.Split('/')[^1], task.Key));
        var models = Path.GetFullPath(Path.Combine(options.Out, "models"));
        var python = new PythonTask(warehouse, project, interpreter, models);
        var rows = python.Run(flow, task, Parameters(flow), work);
        Versions = python.Versions;
        return rows;
    }

    SqlScript Script(ResolvedFlow flow, string file)
    {
        var path = Path.Combine(flow.Folder, file);
        return SqlScript.Read(Path.GetRelativePath(project.Repository, path), File.ReadAllText(path));
    }

    IEnumerable<(string Folder, bool IsTraining)> Folders(ResolvedIngestion ingestion) =>
    [
        .. options.Data.Select(folder => (folder, false)),
        (Path.Combine(options.Out, "landing", ingestion.Source), false),
        .. options.Train.Select(folder => (folder, true)),
    ];

    Dictionary<string, string> Parameters(ResolvedFlow flow)
    {
        var parameters = new Dictionary<string, string>(flow.Parameters)
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
