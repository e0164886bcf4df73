using Platform.Mesh.Faults;
using Platform.Mesh.Sql;

namespace Platform.Mesh.Flows;

/// <summary>
/// The rule of tasks with <c>stream</c>: a batch that failed is run again from its first statement, so each statement
/// must give the same when it is repeated (Spark gives a batch of foreachBatch at least once).
/// </summary>
static class StreamRules
{
    const string Allowed = "a batch of a stream may be run again, so its statements are MERGE INTO, CREATE OR REPLACE "
        + "and CREATE TABLE IF NOT EXISTS";

    /// <summary>The statements that may not be repeated, in the order of the tasks.</summary>
    internal static IEnumerable<Fault> Check(FlowDefinition definition, FlowFolder files) => definition.Tasks
        .Where(task => task.Stream is not null)
        .SelectMany(task => task.Sql)
        .Where(source => Layers.All.Contains(source.Split('/')[0]) && files.Has(source))
        .Distinct()
        .SelectMany(source => files.Script(source).Statements)
        .Where(statement => !MayBeRepeated(statement))
        .Select(statement => statement.Fault(0, Allowed));

    static bool MayBeRepeated(SqlStatement statement) =>
        statement.Has(0, "merge", "into")
        || statement.Has(0, "create", "or", "replace")
        || statement.Has(0, "create", "table", "if", "not", "exists");
}
