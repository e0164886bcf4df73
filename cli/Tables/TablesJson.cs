using Platform.Cli.Shell;
using Platform.Local.Compare;

namespace Platform.Cli.Tables;

/// <summary>
/// The differences of tables as JSON: <c>[{table, status, rows: [A, B], differing, details}]</c>, equal ones too.
/// </summary>
static class TablesJson
{
    internal static string Write(IEnumerable<TableDifference> tables) => new JsonArray(
    [
        .. tables.Select(table => new JsonObject
        {
            ["table"] = $"{table.Table}",
            ["status"] = table.Word,
            ["rows"] = new JsonArray(table.Rows.A, table.Rows.B),
            ["differing"] = table.Differing,
            ["details"] = new JsonArray([.. table.Details.Select(detail => (JsonNode)detail)]),
        }),
    ]).Indented();
}
