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
        if (columns.All(column => column.Numbers is null && column.Times is null && column.Values.Count == 0))
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

    /// <summary>The text of a cell as it is judged.</summary>
    internal static string Text(ContractColumn column) => column switch
    {
        { Values.Count: > 0 } => $"lower(trim({column.Name}))",
        { Numbers: null, Times: null } => column.Name,
        _ => $"trim({column.Name})",
    };

    /// <summary>Whether a number would be within the limits if it were in a unit a thousand times larger or smaller.
    /// Only where zero is outside: otherwise a small number is no sign.</summary>
    /// <param name="number">An expression in SQL.</param>
    /// <param name="minimum">Another one.</param>
    /// <param name="maximum">Another one.</param>
    internal static string InAnotherUnit(string number, string minimum, string maximum) =>
        $"({number} * 1000 >= {minimum} and {number} * 1000 <= {maximum})"
        + $" or ({number} / 1000 >= {minimum} and {number} / 1000 <= {maximum})";
}
