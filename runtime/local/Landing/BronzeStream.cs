using Platform.Local.Engine;
using Platform.Local.Runs;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Landing;

/// <summary>Hands new rows of a bronze table to a task as the view `updates`, in micro-batches.</summary>
/// <param name="warehouse">The database.</param>
/// <param name="ledger">Knows how far the stream has read.</param>
/// <param name="table">The table.</param>
/// <param name="limit">The rows of a backfill, read before or not; null: those that are new.</param>
sealed class BronzeStream(Warehouse warehouse, Ledger ledger, TableName table, string? limit)
{
    /// <summary>The name of the first micro-batch that is not committed; names sort as batches follow.</summary>
    internal string Next(ResolvedFlow flow, ResolvedTask task) => NameOf(ledger.Offset(flow.Flow, task.Key), 0);

    /// <summary>Runs a task for each micro-batch; without new rows all the same, so that its tables exist.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="task">The task.</param>
    /// <param name="options">How many micro-batches.</param>
    /// <param name="run">Gets the name of a micro-batch.</param>
    /// <returns>The number of new rows.</returns>
    internal long Run(ResolvedFlow flow, ResolvedTask task, RunOptions options, Action<string> run)
    {
        var seen = ledger.Offset(flow.Flow, task.Key);
        var last = warehouse.Scalar<long>($"select coalesce(max(_batch), 0) from {Name(table)}");
        var fresh = $"{Name(table)} where {limit ?? $"_batch > {seen} and _batch <= {last}"}";
        var rows = warehouse.Scalar<long>($"select count(*) from {fresh}");
        for (var batch = 0; batch < options.Batches; batch++)
        {
            var slice = Slice(options.Batches, batch, options.Shuffle);
            warehouse.Execute($"create or replace temp view updates as select * from {fresh} and {slice}");
            run(NameOf(seen, batch));
        }
        if (limit is null)
        {
            ledger.Advance(flow.Flow, task.Key, table, last);
        }
        return rows;
    }

    static string NameOf(long seen, int batch) => $"{seen + 1:D10}-{batch:D4}";

    /// <summary>
    /// The rows of a backfill: a condition on the text of the column that tells the day. Null for a task that reads
    /// what is new; Python does, which may have sent events for the rows of these days.
    /// </summary>
    internal static string? Limit(ResolvedFlow flow, ResolvedTask task, RunOptions options)
    {
        var column = flow.Ingestion.FirstOrDefault(ingestion => ingestion.Table == task.Stream)?.Period;
        if (task.Python is not null || column is null || options.Period is not { } period)
        {
            return null;
        }
        var day = $"left(trim({Quoted(column)}), 10)";
        return $"{day} >= {Literal(period.Texts.From)} and {day} < {Literal(period.Texts.To)}";
    }

    // In order, a batch has runs of lines; shuffled, what a hash of file, line and seed gives it.
    static string Slice(int batches, int batch, int? shuffle) => (batches, shuffle) switch
    {
        (1, _) => "true",
        (_, null) => $"floor(_row / 1000) % {batches} = {batch}",
        (_, { } seed) => $"hash(_file, _row, {seed}) % {batches} = {batch}",
    };
}
