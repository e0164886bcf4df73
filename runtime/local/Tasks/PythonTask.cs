using Platform.Local.Engine;
using Platform.Local.Runs;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Tasks;

/// <summary>Runs a flow's Python function of tables: they go there and come back as CSV with their types.</summary>
/// <param name="warehouse">The database.</param>
/// <param name="process">What runs the function.</param>
sealed class PythonTask(Warehouse warehouse, PythonProcess process)
{
    /// <summary>Runs the function; the rows of the tables that it returned, which are not yet committed.</summary>
    internal long Run(
        ResolvedFlow flow,
        ResolvedTask task,
        IReadOnlyDictionary<string, string> parameters,
        string work)
    {
        PythonProcess.Clear(work);
        var answer = process.Run(flow, task, parameters, work, new()
        {
            ["inputs"] = task.Inputs!.ToDictionary(
                input => $"{input}",
                input => Export(input, Path.Combine(work, "in", $"{input}.csv"))),
        });
        var rows = flow.MadeBy(task).Select(table => table.FullName).Sum(table =>
            Import(table, Path.Combine(work, "out", $"{table}.csv"), answer[$"{table}"]));
        // What a task that failed was given is left to look at; of one that went through the database has it.
        Directory.Delete(work, recursive: true);
        return rows;
    }

    Dictionary<string, string> Export(ResolvedReference input, string file)
    {
        var table = new TableName(input.Layer, input.Table);
        if (input.Project is { } other)
        {
            throw new FlowRunException($"the table {input} is made by the project {other}, which is not run here");
        }
        if (!warehouse.Exists(table))
        {
            throw new FlowRunException($"the table {input} does not exist yet; run the flow that makes it first");
        }
        PythonFrames.Export(warehouse, Name(table), file);
        return warehouse.Columns(table).ToDictionary(column => column.Name, column => column.Type);
    }

    long Import(TableName table, string file, Dictionary<string, string> types)
    {
        warehouse.Execute($"create or replace table {Name(table)} as {PythonFrames.Rows(file, types)}");
        return warehouse.Count(table);
    }
}
