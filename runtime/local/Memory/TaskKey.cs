using System.Text.Json;
using Platform.Local.Engine;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;
using Platform.Mesh.Sql;

namespace Platform.Local.Memory;

/// <summary>What a task is given, as one text: its code, its parameters, and what it reads.</summary>
/// <param name="warehouse">The database.</param>
/// <param name="project">The project: where its Python and the platform's lie.</param>
/// <param name="tables">The states of tables.</param>
sealed class TaskKey(Warehouse warehouse, ResolvedProject project, TableStates tables)
{
    // What changes from one run to the next without anything having been changed.
    static readonly string[] Clocks = ["current_timestamp", "current_date", "now"];

    /// <summary>Of a task in SQL; null where its statements ask for the time.</summary>
    internal string? Of(
        ResolvedFlow flow,
        ResolvedTask task,
        IReadOnlyList<SqlScript> scripts,
        IReadOnlyDictionary<string, string> values)
    {
        var tokens = scripts.SelectMany(script => script.Statements).SelectMany(statement => statement.Tokens).ToList();
        var named = scripts.SelectMany(script => script.Parameters).Distinct().ToList();
        return tokens.Exists(token => Clocks.Contains(token.Text, StringComparer.OrdinalIgnoreCase)) ? null : Digest.Of(
        [
            .. Common(flow, task),
            .. (task.Sql ?? []).Select(sql => File.ReadAllText(Path.Combine(flow.Folder, sql.File))),
            .. values.Where(value => named.Contains(value.Key)).Select(value => $"{value}"),
            .. Read(flow, task, flow.Reads.Where(read => named.Contains(read.Key)).Select(read => read.Value)),
        ]);
    }

    /// <summary>Of a task in Python.</summary>
    /// <param name="flow">Its flow.</param>
    /// <param name="task">The task.</param>
    /// <param name="libraries">Python and everything that is installed with it.</param>
    /// <param name="values">The parameters.</param>
    internal string Of(
        ResolvedFlow flow,
        ResolvedTask task,
        string libraries,
        IReadOnlyDictionary<string, string> values) => Digest.Of(
    [
        .. Common(flow, task),
        libraries,
        .. new[]
        {
            Path.Combine(flow.Folder, "src"),
            Path.Combine(project.Folder, "src"),
            Path.Combine(project.Repository, "runtime", "local", "python"),
            Path.Combine(project.Repository, "runtime", "python"),
        }.SelectMany(FileStates.Contents),
        .. values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value}"),
        .. Read(flow, task, task.Inputs ?? []),
    ]);

    IEnumerable<string> Common(ResolvedFlow flow, ResolvedTask task) =>
    [
        $"{typeof(TaskKey).Module.ModuleVersionId} {typeof(ResolvedTask).Module.ModuleVersionId}",
        warehouse.Scalar<string>("select version()")!,
        JsonSerializer.Serialize(task),
        JsonSerializer.Serialize(flow.MadeBy(task).ToList()),
    ];

    // A stream has read what came before; of the rest, what the task itself makes is looked at after it has run.
    IEnumerable<string> Read(ResolvedFlow flow, ResolvedTask task, IEnumerable<ResolvedReference> references)
    {
        var stream = task.Stream is { } text ? TableName.Parse(text) : null;
        var made = flow.MadeBy(task).Select(table => table.FullName).Concat(task.Dataset?.Made() ?? []).Append(stream);
        return references
            .Where(table => table.Project is null)
            .Select(table => new TableName(table.Layer, table.Table))
            .Where(table => !made.Contains(table))
            .Select(table => $"{table} {tables.Of(table)}")
            .Append(stream is null || !warehouse.Exists(stream) ? "" : $"{warehouse.Scalar<long>(
                $"select coalesce(max(_batch), 0) from {Warehouse.Name(stream)}")}");
    }
}
