using Platform.Mesh.Contracts;
using Platform.Mesh.Faults;
using Platform.Mesh.Privacy;

namespace Platform.Mesh.Flows;

/// <summary>
/// The rule of tables with masks: they are bound to a table that is there and empty, so it is made by an ingestion or a
/// stream, and never replaced: a table that is replaced has lost its masks.
/// </summary>
static class ProtectedRules
{
    /// <summary>What is wrong in a flow's files.</summary>
    internal static IEnumerable<Fault> Check(
        FlowDefinition definition, FlowFolder files, IReadOnlyDictionary<TableName, ContractTable> contracts) =>
        from table in contracts.Where(own => ProtectionSql.Of(own.Value).Count > 0).Select(own => own.Key)
        where definition.Ingestion.All(ingestion => ingestion.Table != $"{table}")
        let source = $"{table.Layer}/{table.Table}.sql"
        let task = definition.Tasks.FirstOrDefault(task => task.Sql.Contains(source))
        where task?.Stream is null || !files.Has(source)
            || !files.Script(source).Statements[0].Has(0, "create", "table", "if", "not", "exists")
        select new Fault(files.Shown($"{table.Layer}/{table.Table}.yml"), "", $"{table}",
            "masks on a table that a task with ingest or stream makes by CREATE TABLE IF NOT EXISTS");
}
