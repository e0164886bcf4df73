using Platform.Local.Engine;
using Platform.Mesh.Flows;

namespace Platform.Local.Compare;

/// <summary>Compares a table of both sides.</summary>
sealed class TableComparison(DbConnection connection, TableName table, CompareOptions options)
{
    /// <summary>What the two have come to.</summary>
    /// <param name="one">A.</param>
    /// <param name="two">B.</param>
    /// <param name="key">The declared key; empty: none.</param>
    internal TableDifference Of(ComparedSide one, ComparedSide two, IReadOnlyList<string> key)
    {
        var (a, b) = (one.Tables.GetValueOrDefault(table), two.Tables.GetValueOrDefault(table));
        if (a is null || b is null)
        {
            return Differs(TableStatus.ColDiff, $"only {(a is null ? "B" : "A")} has this table");
        }
        var (columns, others) = (Columns(a), Columns(b));
        var (names, otherNames) = (columns.ConvertAll(column => column.Name), others.ConvertAll(column => column.Name));
        if (!names.SequenceEqual(otherNames))
        {
            return Differs(TableStatus.ColDiff, [.. ColumnsOfOne(names, otherNames)]);
        }
        var types = columns.Zip(others).Where(pair => pair.First.Type != pair.Second.Type).ToList();
        return types.Count > 0
            ? Differs(TableStatus.DtypeDiff,
                [.. types.Select(pair => $"{pair.First.Name} is {pair.First.Type} in A, {pair.Second.Type} in B")])
            : Rows(new RowComparison(connection, columns, others, key), a, b);
    }

    TableDifference Rows(RowComparison rows, string a, string b)
    {
        var counts = (A: Count(a), B: Count(b));
        var differing = rows.Find(a, b);
        var status = counts.A != counts.B ? TableStatus.CountDiff
            : differing > 0 ? TableStatus.RowDiff
            : TableStatus.Equal;
        return new(table, status, counts, differing, differing > 0 ? rows.First() : []);
    }

    static IEnumerable<string> ColumnsOfOne(List<string> names, List<string> others)
    {
        var (a, b) = (names.Except(others).ToList(), others.Except(names).ToList());
        var order = $"the columns of A are {string.Join(", ", names)}, those of B {string.Join(", ", others)}";
        return
        [
            .. a.Count > 0 ? [$"only in A: {string.Join(", ", a)}"] : Array.Empty<string>(),
            .. b.Count > 0 ? [$"only in B: {string.Join(", ", b)}"] : Array.Empty<string>(),
            .. a.Count + b.Count == 0 ? [order] : Array.Empty<string>(),
        ];
    }

    TableDifference Differs(TableStatus status, params IReadOnlyList<string> details) =>
        new(table, status, (0, 0), 0, details);

    long Count(string from) => connection.Rows($"select count(*) from {from}", row => row.GetInt64(0))[0];

    List<ComparedColumn> Columns(string from) => connection
        .Rows(
            $"select column_name, lower(column_type) from (describe select * from {from})",
            row => new ComparedColumn(row.GetString(0), row.GetString(1)))
        .FindAll(column => !options.LeavesOut(table, column.Name));
}
