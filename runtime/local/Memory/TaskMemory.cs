using System.Text.Json;
using Platform.Local.Engine;
using Platform.Mesh.Resolved;

namespace Platform.Local.Memory;

/// <summary>
/// What tasks were given and left behind, in the ledger and committed with their work: a run that is killed has done
/// nothing that is believed later.
/// </summary>
/// <param name="warehouse">The database.</param>
/// <param name="tables">The states of tables.</param>
/// <param name="output">The output folder, absolute.</param>
sealed class TaskMemory(Warehouse warehouse, TableStates tables, string output)
{
    readonly ModelStates models = new(warehouse, Path.Combine(output, "models"));

    /// <summary>
    /// The rows of a task that was given the same and whose tables, landed files and models are as it left them; null
    /// where it has to run.
    /// </summary>
    internal long? Rows(ResolvedFlow flow, ResolvedTask task, string given)
    {
        var known = warehouse.Query(
            "select left_behind, models, row_count from ledger.results where flow = $flow and task = $task "
            + "and given = $given",
            row => (Left: row.GetString(0), Models: row.GetString(1), Rows: row.GetInt64(2)),
            ("flow", flow.Flow), ("task", task.Key), ("given", given));
        return known is [var one] && one.Left == Left(flow, task, models.Now(Uses(one.Models))) ? one.Rows : null;
    }

    /// <summary>Remembers a task that has run, in its transaction.</summary>
    internal void Keep(ResolvedFlow flow, ResolvedTask task, string given, long rows, IEnumerable<ModelUse> uses) =>
        warehouse.Execute(
            "insert or replace into ledger.results values ($flow, $task, $given, $left, $models, $rows)",
            ("flow", flow.Flow), ("task", task.Key), ("given", given),
            ("left", Left(flow, task, models.Then(uses))),
            ("models", JsonSerializer.Serialize(uses)), ("rows", rows));

    /// <summary>Deletes models that no task will ask for.</summary>
    internal void Prune() => models.Prune(warehouse
        .Query("select models from ledger.results", row => row.GetString(0))
        .SelectMany(Uses)
        .Where(use => use.IsSaved));

    string Left(ResolvedFlow flow, ResolvedTask task, IEnumerable<string> models) => Digest.Of(
    [
        .. flow.MadeBy(task).Select(table => $"{table.FullName} {tables.Of(table.FullName)}"),
        .. (task.Lands ?? []).SelectMany(source => FileStates.Listing(Path.Combine(output, "landing", source))),
        .. models,
    ]);

    static List<ModelUse> Uses(string json) => JsonSerializer.Deserialize<List<ModelUse>>(json)!;
}
