using System.Globalization;
using Platform.Mesh.Contracts;
using static Platform.Mesh.Limits.LimitWords;

namespace Platform.Mesh.Limits;

/// <summary>The view <c>updates_cells</c>: what <c>updates_typed</c> has as NULL though the file has a text.</summary>
static class BadCellsSql
{
    /// <summary>The statement that makes it.</summary>
    /// <param name="columns">The columns of the contract.</param>
    internal static string View(IReadOnlyList<ContractColumn> columns)
    {
        var cells = columns.Where(LimitsSql.IsCell).ToList();
        var kept = columns.Except(cells).ToList();
        var names = string.Concat(kept.Select(column => $"{column.Name}, "));
        var times = kept.Where(column => column.Times is not null).ToList();
        var words = string.Concat(times.Select(column => $"\n    {TextForms.InOtherWords(column.Name)},"));
        var typed = string.Concat(kept.Select(column => column.Times is null
            ? $"{column.Name},\n    "
            : $"{TextForms.AsTime(column.Name)} as {column.Name},\n    "));
        return $"""

            create or replace temp view updates_cells as
            with texts as (
              select
                {string.Concat(kept.Select(column => $"{CellText.Of(column)} as {column.Name}, "))}
                column_name, trim(cell) as cell, _file, _row, _batch, _train
              from updates
              unpivot (cell for column_name in ({string.Join(", ", cells.Select(column => column.Name))}))
            ),
            words as (
              select
                {names}{words}
                column_name, cell, _file, _row, _batch, _train
              from texts
            ),
            typed as (
              select
                {typed}column_name, cell,
                {TextForms.AsNumber("cell")} as number,
                _file, _row, _batch, _train
              from words
            ),
            limits as (
              select column_name, minimum, maximum, unit, reason
              from (values
                {string.Join(",\n    ", cells.Select(Row))}
              ) as v(column_name, minimum, maximum, unit, reason)
            )
            select
              {names}typed.column_name as column_name, cell,
              case
                when number is null then 'not a number'
                when minimum > 0 and ({OtherUnit.Shows("number", "minimum", "maximum")})
                  then 'in another unit than ' || unit
                else reason
              end as reason,
              _file, _row, _batch, _train
            from typed
            join limits on limits.column_name = typed.column_name
            where cell <> '' and (number is null or number < minimum or number > maximum);

            """;
    }

    /// <summary>Whether a number of another unit shows: zero is outside the limits.</summary>
    internal static bool TellsUnit(ContractColumn column) => LimitsSql.IsCell(column) && column.Unit is not null
        && double.Parse(column.Numbers!.Minimum, CultureInfo.InvariantCulture) > 0;

    static string Row(ContractColumn column) =>
        $"('{column.Name}', {Double(column.Numbers!.Minimum)}, {Double(column.Numbers.Maximum)}, "
        + $"'{column.Unit}', '{Outside(column)}')";
}
