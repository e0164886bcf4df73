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
/// <param name="sent">Where messages go; null: nowhere.</param>
sealed class PandasStream(Warehouse warehouse, PythonProcess process, EmittedFiles? sent)
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
        var tables = process.Run(flow, task, parameters, work, new()
        {
            ["stream"] = warehouse.Columns("updates").ToDictionary(column => column.Name, column => column.Type),
            ["emits"] = task.Emits,
        });
        foreach (var (name, columns) in tables)
        {
            var table = flow.MadeBy(task).Single(made => $"{made.FullName}" == name);
            Store(table, PythonFrames.Rows(Path.Combine(work, "out", $"{name}.csv"), columns));
        }
        sent?.Send(Path.Combine(work, "out", "messages.txt"), batch);
        Directory.Delete(work, recursive: true);
    }

    // The first row of a key stays, of one batch and of all: so a batch may come again, and where the rows of a key are
    // equal it does not matter how rows are cut into batches.
    void Store(ResolvedTable table, string rows)
    {
        var key = table.Key!.Select(Quoted).ToList();
        var others = table.Columns.Select(column => Quoted(column.Name)).Except(key);
        var order = string.Join(", ", others.Select(column => $"{column} nulls last").DefaultIfEmpty("1"));
        var same = string.Join(" and ", key.Select(column => $"t.{column} = s.{column}"));
        var name = Name(table.FullName);
        warehouse.Execute($"""
            create table if not exists {name} as select * from ({rows}) limit 0;
            insert into {name} select * exclude (_nth) from (
                select *, row_number() over (partition by {string.Join(", ", key)} order by {order}) as _nth
                from ({rows})
            ) as s where _nth = 1 and not exists (select 1 from {name} as t where {same})
            """);
    }
}
