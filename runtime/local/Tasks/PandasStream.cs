using Platform.Local.Engine;
using Platform.Mesh.Resolved;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Tasks;

/// <summary>
/// Gives the new rows of a stream, which are the view `updates`, to a function of pandas: what it makes goes into a
/// table, each row once by its key, or is sent, as a file of the landing folder here.
/// </summary>
/// <param name="warehouse">The database.</param>
/// <param name="process">What runs the function.</param>
/// <param name="landing">The folder that files land in.</param>
sealed class PandasStream(Warehouse warehouse, PythonProcess process, string landing)
{
    /// <summary>Runs the function over a batch.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="task">The task.</param>
    /// <param name="parameters">The values of the flow's parameters.</param>
    /// <param name="work">An empty folder for what goes there and back.</param>
    /// <param name="batch">The batch, the same text when it comes again.</param>
    internal void Run(
        ResolvedFlow flow,
        ResolvedTask task,
        IReadOnlyDictionary<string, string> parameters,
        string work,
        string batch)
    {
        PythonProcess.Clear(work);
        PythonFrames.Export(warehouse, "updates", Path.Combine(work, "in", "updates.csv"));
        var types = warehouse.Query(
            "select column_name, column_type from (describe updates)", row => (row.GetString(0), row.GetString(1)));
        var tables = process.Run(flow, task, parameters, work, new()
        {
            ["stream"] = types.ToDictionary(column => column.Item1, column => column.Item2.ToLowerInvariant()),
            ["emits"] = task.Emits,
        });
        foreach (var (name, columns) in tables)
        {
            var table = flow.MadeBy(task).Single(made => $"{made.FullName}" == name);
            Store(table, PythonFrames.Rows(Path.Combine(work, "out", $"{name}.csv"), columns));
        }
        if (task.Emits is { } source)
        {
            Send(Path.Combine(work, "out", "messages.txt"), source, task.Key, batch);
        }
        Directory.Delete(work, recursive: true);
    }

    /// <summary>Takes away what a run has sent that was killed before it committed: the batch comes again.</summary>
    /// <param name="task">The task.</param>
    /// <param name="from">The first batch of its table that is not committed.</param>
    internal void Forget(ResolvedTask task, string from)
    {
        var folder = Folder(task.Emits ?? "", task.Key);
        var sent = Directory.Exists(folder) ? Directory.GetFiles(folder, "part-*.txt") : [];
        foreach (var file in sent.Where(file => string.CompareOrdinal(Path.GetFileName(file), Part(from)) >= 0))
        {
            File.Delete(file);
        }
    }

    // The first row of a key stays, of one batch and of all: so it does not matter how rows are cut into batches, where
    // rows of one key are equal, nor whether a batch comes again.
    void Store(ResolvedTable table, string rows)
    {
        var key = table.Key!.Select(Quote).ToList();
        var others = table.Columns.Select(column => Quote(column.Name)).Except(key).Select(name => $"{name} nulls last");
        var order = string.Join(", ", others.DefaultIfEmpty("1"));
        var name = Name(table.FullName);
        warehouse.Execute($"""
            create table if not exists {name} as select * from ({rows}) limit 0;
            insert into {name} select * exclude (_nth) from (
                select *, row_number() over (partition by {string.Join(", ", key)} order by {order}) as _nth
                from ({rows})
            ) as s where _nth = 1 and not exists (
                select 1 from {name} as t where {string.Join(" and ", key.Select(column => $"t.{column} = s.{column}"))})
            """);
    }

    void Send(string messages, string source, string task, string batch)
    {
        if (new FileInfo(messages).Length > 0)
        {
            var folder = Directory.CreateDirectory(Folder(source, task)).FullName;
            File.Move(messages, Path.Combine(folder, $"{Part(batch)}.txt"), overwrite: true);
        }
    }

    string Folder(string source, string task) => Path.Combine(landing, source, task);

    static string Part(string batch) => $"part-{batch}";

    static string Quote(string column) => $"\"{column}\"";
}
