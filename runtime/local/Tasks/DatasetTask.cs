using Platform.Local.Engine;
using Platform.Local.Runs;
using Platform.Mesh.Flows;
using Platform.Mesh.Pipelines;
using Platform.Mesh.Resolved;
using Platform.Mesh.Sql;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Tasks;

/// <summary>Makes a table of a pipeline as Lakeflow does: counts what breaks its expectations, then stores.</summary>
sealed class DatasetTask(Warehouse warehouse, IRunObserver observer)
{
    /// <summary>What it runs: the counts, then the store.</summary>
    internal static IEnumerable<SqlScript> Scripts(PipelineDataset dataset) =>
        [SqlScript.Read(dataset.Table, dataset.Measure), SqlScript.Read(dataset.Table, dataset.Store)];

    /// <summary>Runs it; the rows of the table.</summary>
    /// <exception cref="FlowRunException">An expectation with FAIL UPDATE does not hold.</exception>
    internal long Run(ResolvedFlow flow, ResolvedTask task, SqlSession session, IReadOnlyList<SqlScript> scripts)
    {
        var dataset = task.Dataset!;
        session.Run(scripts[0]);
        foreach (var (name, action, records, failed) in Broken(dataset.Expectations))
        {
            var sentence = $"{flow.Flow}: {dataset.Table}: {failed} of {records} records break the expectation {name}";
            if (action == "fail")
            {
                throw new FlowRunException($"{sentence}, so the update fails and the table stays as it was");
            }
            observer.Note($"{sentence}, and {(action == "drop" ? "are set aside" : "stay")}");
        }
        session.Run(scripts[1]);
        return warehouse.Count(TableName.Parse(dataset.Table));
    }

    // What fails first.
    IEnumerable<(string Name, string Action, long Records, long Failed)> Broken(string? expectations) =>
        expectations is null ? [] : warehouse.Query(
            $"""
            select expectation, action, records, failed_records from {Name(TableName.Parse(expectations))}
            where failed_records > 0 order by action <> 'fail', expectation
            """,
            row => (row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3)));
}
