using System.Diagnostics;
using Platform.Local.Engine;
using Platform.Local.Landing;
using Platform.Local.Memory;
using Platform.Local.Runs;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;
using Platform.Mesh.Sql;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Tasks;

/// <summary>Runs the tasks of a project's flows, each in one transaction with its line in the ledger.</summary>
sealed class TaskRunner
{
    readonly Warehouse warehouse;
    readonly ResolvedProject project;
    readonly RunOptions options;
    readonly IRunObserver observer;
    readonly Ledger ledger;
    readonly TableStates tables;
    readonly TaskKey key;
    readonly TaskMemory memory;
    readonly HashSet<string> told = [];
    string? interpreter;
    PythonLibraries? libraries;

    internal TaskRunner(Warehouse warehouse, ResolvedProject project, RunOptions options, IRunObserver observer)
    {
        (this.warehouse, this.project, this.options, this.observer) = (warehouse, project, options, observer);
        ledger = new(warehouse);
        tables = new(warehouse);
        key = new(warehouse, project, tables);
        memory = new(warehouse, tables, Path.GetFullPath(options.Out));
    }

    /// <summary>Python and its packages; none where no task is in Python.</summary>
    internal IReadOnlyDictionary<string, string> Versions =>
        libraries?.Versions ?? new Dictionary<string, string>();

    /// <summary>The files that lie there and cannot be read, with the reason.</summary>
    internal List<string> Refused { get; } = [];

    /// <summary>Runs one task and commits what it did; not one that was given the same before.</summary>
    internal TaskResult Run(ResolvedFlow flow, ResolvedTask task)
    {
        var watch = Stopwatch.StartNew();
        if (task.Ingest is { } table)
        {
            // Each file is a transaction of its own.
            var ingestion = flow.Ingestion.Single(item => item.Table == table);
            var ingestor = new Ingestor(warehouse, ledger, ingestion, observer);
            var rows = ingestor.Run(Folders(ingestion), () => observer.Committing(flow, task));
            Refused.AddRange(ingestor.Refused);
            ContractCheck.Hold(warehouse, flow, task);
            tables.Forget([.. flow.MadeBy(task).Select(made => made.FullName), .. TableName.OfIngestion]);
            return Done(rows);
        }
        using var transaction = warehouse.Begin();
        if (task.Erase is not null)
        {
            var landed = new EmptiedFiles(Parameters(flow)["landing"], observer.Note);
            var erased = Done(new EraseTask(warehouse, project, landed, observer.Note).Run(task));
            tables.Forget(project.Flows.SelectMany(own => own.Tables).Select(table => table.FullName));
            observer.Committing(flow, task);
            transaction.Commit();
            return erased;
        }
        var scripts = task.Python is null ? Scripts(flow, task) : [];
        // What a backfill reads again is no reason to believe that nothing is new.
        var given = BronzeStream.Limit(flow, task, options) is not null ? null : task.Python is null
            ? key.Of(flow, task, scripts, Parameters(flow))
            : key.Of(flow, task, Libraries().Installed, Parameters(flow));
        if (!options.Again && given is not null && memory.Rows(flow, task, given) is { } known)
        {
            return new TaskResult(flow.Flow, task.Key, known, watch.Elapsed.TotalSeconds, IsUnchanged: true);
        }
        var python = task.Python is null ? null : Python();
        var result = Done(python is null ? RunSql(flow, task, scripts) : RunPython(flow, task, python));
        ContractCheck.Hold(warehouse, flow, task);
        TableComments.Tell(warehouse, flow.MadeBy(task));
        tables.Forget(flow.MadeBy(task).Select(made => made.FullName));
        if (given is not null)
        {
            memory.Keep(flow, task, given, task.Stream is null ? result.Rows : 0, python?.Models ?? []);
        }
        observer.Committing(flow, task);
        transaction.Commit();
        if (python is not null)
        {
            memory.Prune();
        }
        return result;

        TaskResult Done(long rows)
        {
            var result = new TaskResult(flow.Flow, task.Key, rows, watch.Elapsed.TotalSeconds);
            ledger.Done(result);
            return result;
        }
    }

    long RunSql(ResolvedFlow flow, ResolvedTask task, List<SqlScript> scripts)
    {
        var names = flow.Reads
            .Where(table => table.Value.Project is null)
            .ToDictionary(table => table.Key, table => Name(new(table.Value.Layer, table.Value.Table)));
        var session = new SqlSession(warehouse.Connection, names, Parameters(flow), Tell);
        if (task.Dataset is not null)
        {
            return new DatasetTask(warehouse, observer).Run(flow, task, session, scripts);
        }
        if (task.Stream is { } stream)
        {
            return new BronzeStream(warehouse, ledger, TableName.Parse(stream), BronzeStream.Limit(flow, task, options))
                .Run(flow, task, options, _ => RunAll());
        }
        RunAll();
        return flow.MadeBy(task).Sum(table => warehouse.Count(table.FullName));

        void RunAll() => session.RunAll(scripts);
    }

    long RunPython(ResolvedFlow flow, ResolvedTask task, PythonProcess python)
    {
        var (parameters, work) = (Parameters(flow), Work(flow, task));
        if (task.Stream is not { } table)
        {
            return new PythonTask(warehouse, python).Run(flow, task, parameters, work);
        }
        var rows = new BronzeStream(warehouse, ledger, TableName.Parse(table), limit: null);
        var sent = task.Emits is { } source
            ? new EmittedFiles(Path.Combine(parameters["landing"], source, task.Key))
            : null;
        sent?.Forget(rows.Next(flow, task));
        var stream = new PandasStream(warehouse, python, sent);
        return rows.Run(flow, task, options, batch => stream.Run(flow, task, parameters, work, batch));
    }

    PythonProcess Python() =>
        new(warehouse, project, interpreter!, Path.GetFullPath(Path.Combine(options.Out, "models")));

    // Asked for by the first task in Python, which may have to make one.
    PythonLibraries Libraries()
    {
        interpreter ??= new PythonFinder(observer.Note).Find(
            Path.Combine(options.Out, ".venv"),
            Path.Combine(project.Folder, "requirements.txt"));
        return libraries ??= PythonLibraries.Of(
            interpreter,
            Path.Combine(project.Repository, "runtime", "local", "python"));
    }

    string Work(ResolvedFlow flow, ResolvedTask task) =>
        Path.GetFullPath(Path.Combine(options.Out, "work", flow.Flow.Split('/')[^1], task.Key));

    List<SqlScript> Scripts(ResolvedFlow flow, ResolvedTask task) =>
    [
        .. task.Typed is { } typed ? new[] { SqlScript.Read($"limits of {task.Stream}", typed) } : [],
        .. task.Checked is { } held ? new[] { SqlScript.Read($"contract of {task.Key}", held) } : [],
        .. (task.Sql ?? []).Select(sql => Script(flow, sql.File)),
        .. task.Dataset is { } made ? DatasetTask.Scripts(made) : [],
    ];

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
