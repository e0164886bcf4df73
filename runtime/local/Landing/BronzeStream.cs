using Platform.Local.Engine;
using Platform.Mesh.Flows;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Landing;

/// <summary>Hands the rows of a bronze table that a task has not seen to its SQL, as the view `updates`, in one or more micro-batches.</summary>
sealed class BronzeStream(Warehouse warehouse, Ledger ledger, TableName table, string flow, string task)
{
    /// <summary>Runs the SQL for each micro-batch, once with no rows when there is nothing new (so that its tables exist); the number of new rows.</summary>
    /// <param name="batches">How many.</param>
    /// <param name="shuffle">A seed to spread rows over them at random; their order when null.</param>
    /// <param name="run">The task's SQL.</param>
    internal long Run(int batches, int? shuffle, Action run)
    {
        var seen = ledger.Offset(flow, task);
        var last = warehouse.Scalar<long>($"select coalesce(max(_batch), 0) from {Name(table)}");
        var fresh = $"_batch > {seen} and _batch <= {last}";
        var rows = warehouse.Scalar<long>($"select count(*) from {Name(table)} where {fresh}");
        for (var batch = 0; batch < batches; batch++)
        {
            warehouse.Execute($"create or replace temp view updates as select * from {Name(table)} where {fresh} and {Slice(batches, batch, shuffle)}");
            run();
        }
        ledger.Advance(flow, task, table, last);
        return rows;
    }

    // In order: rows are dealt to the batches in runs of their line number; shuffled: by a hash of file, line and seed.
    static string Slice(int batches, int batch, int? shuffle) => (batches, shuffle) switch
    {
        (1, _) => "true",
        (_, null) => $"floor(_row / 1000) % {batches} = {batch}",
        (_, { } seed) => $"hash(_file, _row, {seed}) % {batches} = {batch}",
    };
}
