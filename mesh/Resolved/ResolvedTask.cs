using Platform.Mesh.Flows;
using Platform.Mesh.Limits;
using Platform.Mesh.Pipelines;

namespace Platform.Mesh.Resolved;

/// <summary>A step of a flow: exactly one of ingest, sql, python, spark, erase and dataset.</summary>
public sealed record ResolvedTask
{
    /// <summary>Its name in the flow.</summary>
    public required string Key { get; init; }

    /// <summary>The tasks that must be over before this one starts.</summary>
    public required IReadOnlyList<string> DependsOn { get; init; }

    /// <summary>The table of the ingestion that it fills.</summary>
    public string? Ingest { get; init; }

    /// <summary>The SQL files that it runs, in order.</summary>
    public IReadOnlyList<ResolvedFile>? Sql { get; init; }

    /// <summary>
    /// The table whose new rows are the view <c>updates</c> of sql, or are given to a function of python.
    /// </summary>
    public string? Stream { get; init; }

    /// <summary>
    /// SQL that makes the views <c>updates_typed</c> and <c>updates_cells</c> of <c>updates</c>, before the files; null
    /// where the table of the stream is another flow's, or states no limits.
    /// </summary>
    public string? Typed { get; init; }

    /// <summary>
    /// SQL that makes the views <c>checked</c> and <c>refused</c> before the files; null in a task without
    /// <c>checks</c>.
    /// </summary>
    public string? Checked { get; init; }

    /// <summary><c>module:function</c>.</summary>
    public string? Python { get; init; }

    /// <summary><c>module:function</c>, which Spark alone runs.</summary>
    public string? Spark { get; init; }

    /// <summary>The table of digests by which people are erased from every table of the project.</summary>
    public string? Erase { get; init; }

    /// <summary>The tables that Python reads.</summary>
    public IReadOnlyList<ResolvedReference>? Inputs { get; init; }

    /// <summary>The tables that Python returns.</summary>
    public IReadOnlyList<ResolvedReference>? Outputs { get; init; }

    /// <summary>The sources that Python writes files for.</summary>
    public IReadOnlyList<string>? Lands { get; init; }

    /// <summary>The source that what python makes of a stream is sent to.</summary>
    public string? Emits { get; init; }

    /// <summary>A table of a pipeline, for what runs it outside Lakeflow.</summary>
    public PipelineDataset? Dataset { get; init; }

    internal static ResolvedTask Of(FlowTask task, Flow flow)
    {
        return new()
        {
            Key = task.TaskKey,
            DependsOn = task.DependsOn,
            Ingest = task.Ingest,
            Sql = task.Sql.Count == 0 ? null : [.. task.Sql.Select(file => new ResolvedFile(file))],
            Stream = task.Stream,
            Typed = task is { Stream: { } stream, Python: null }
                && flow.Contracts.TryGetValue(TableName.Parse(stream), out var contract)
                    ? LimitsSql.Of(TableName.Parse(stream), contract)
                    : null,
            Checked = task.Checks is { } held
                && flow.Contracts.TryGetValue(FlowTables.OfSource(task.Sql[0]), out var promised)
                    ? CheckedSql.Of(TableName.Parse(held), promised)
                    : null,
            Python = task.Python,
            Spark = task.Spark,
            Erase = task.Erase,
            Inputs = task.IsCode ? References(task.Inputs) : null,
            Outputs = task.IsCode ? References(task.Outputs) : null,
            Lands = task.Python is null ? null : task.Lands,
            Emits = task.Emits,
        };
    }

    static IReadOnlyList<ResolvedReference> References(IEnumerable<string> tables) =>
        [.. tables.Select(table => ResolvedReference.Of(TableReference.TryParse(table)!))];
}
