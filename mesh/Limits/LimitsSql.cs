using Platform.Mesh.Contracts;
using Platform.Mesh.Flows;

namespace Platform.Mesh.Limits;

/// <summary>
/// The SQL that types new rows of a bronze table and holds them to the limits of its contract: the views
/// <c>updates_typed</c> and <c>updates_cells</c>, made from <c>updates</c> before the task's own SQL.
/// <c>docs/limits.md</c> describes them.
/// </summary>
public static class LimitsSql
{
    /// <summary>The statements; null where the contract states no limits.</summary>
    /// <param name="table">The bronze table.</param>
    /// <param name="contract">Its contract.</param>
    public static string? Of(TableName table, ContractTable contract)
    {
        var columns = contract.Properties;
        if (columns.All(column => column.Numbers is null && column.Times is null && column.Values.Count == 0
            && column.Catalogue is null))
        {
            return null;
        }
        var cells = columns.Any(IsCell) ? BadCellsSql.View(columns) : "";
        return $"""
            -- New rows of {table} within the limits of its contract, and cells outside; one row per line, or cell
            {TypedRowsSql.View(columns)}{cells}
            """.ReplaceLineEndings("\n");
    }

    /// <summary>Whether a bad number costs the cell and not the row.</summary>
    internal static bool IsCell(ContractColumn column) => column.Numbers is { SetsRowAside: false };
}
