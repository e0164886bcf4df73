using Platform.Local.Engine;

namespace Platform.Local.Compare;

/// <summary>
/// Pairs the rows of two tables by key, and rows of one key by their order; without a key by every column but doubles.
/// Doubles are equal up to a billionth of themselves: sums depend on the order of their parts.
/// </summary>
sealed class RowComparison
{
    const int Shown = 5;
    const int LongestCell = 80;

    readonly DbConnection connection;
    readonly IReadOnlyList<ComparedColumn> one;
    readonly IReadOnlyList<ComparedColumn> two;
    readonly IReadOnlyList<ComparedColumn> keys;
    readonly IReadOnlyList<ComparedColumn> rest;

    internal RowComparison(
        DbConnection connection,
        IReadOnlyList<ComparedColumn> one,
        IReadOnlyList<ComparedColumn> two,
        IReadOnlyList<string> key)
    {
        (this.connection, this.one, this.two) = (connection, one, two);
        // A key that this table does not have was declared for another one.
        var declared = key.Count > 0 && key.All(name => one.Any(column => column.Name == name && !column.IsNear));
        keys = [.. one.Where(column => declared ? key.Contains(column.Name) : !column.IsNear)];
        rest = [.. one.Except(keys)];
    }

    /// <summary>Finds the rows that differ; how many there are.</summary>
    internal long Find(string a, string b)
    {
        string[] pairs = [.. keys.Select(key => $"a.{key.Sql} is not distinct from b.{key.Sql}"), "a.\"#\" = b.\"#\""];
        string[] apart = ["a.\"#\" is null", "b.\"#\" is null", .. rest.Select(column => $"not ({Same(column)})")];
        connection.Execute($"""
            create or replace temp table differing as
            select a, b from ({Numbered(a, one)}) a full join ({Numbered(b, two)}) b
            on {string.Join(" and ", pairs)}
            where {string.Join(" or ", apart)}
            """);
        return connection.Rows("select count(*) from differing", row => row.GetInt64(0))[0];
    }

    /// <summary>The first of them, by key, a line each.</summary>
    internal IReadOnlyList<string> First()
    {
        var order = keys.Select(key => $"coalesce(a.{key.Sql}, b.{key.Sql}) nulls last").Append("a.\"#\" is null");
        var cells = one.SelectMany(column => new[] { Text($"a.{column.Sql}"), Text($"b.{column.Sql}") });
        return connection.Rows(
            $"select a.\"#\" is not null, b.\"#\" is not null, {string.Join(", ", cells)} from differing "
            + $"order by {string.Join(", ", order)} limit {Shown}",
            Line);
    }

    string Line(DbDataReader row)
    {
        var (inA, inB) = (row.GetBoolean(0), row.GetBoolean(1));
        string Cell(int at, int side) => row.GetString(2 + (2 * at) + side);
        var (known, side) = (one.Index(), inA ? 0 : 1);
        var named = known
            .Where(column => keys.Contains(column.Item) || inA != inB)
            .Select(column => $"{column.Item.Name}={Cut(Cell(column.Index, side))}");
        var changed = known
            .Where(column => rest.Contains(column.Item))
            .Select(column => (column.Item.Name, A: Cell(column.Index, 0), B: Cell(column.Index, 1)))
            .Where(cell => cell.A != cell.B)
            .Select(cell => $"{cell.Name} {Cut(cell.A)} in A, {Cut(cell.B)} in B");
        var place = string.Join(", ", named);
        return (inA, inB) switch
        {
            (true, false) => $"only in A: {place}",
            (false, true) => $"only in B: {place}",
            _ => $"{place}: {string.Join("; ", changed)}",
        };
    }

    string Numbered(string from, IReadOnlyList<ComparedColumn> columns)
    {
        var values = string.Join(", ", columns.Select(column => $"{column.Value} as {column.Sql}"));
        var partition = keys.Count == 0 ? "" : $"partition by {string.Join(", ", keys.Select(key => key.Sql))} ";
        var order = rest.Count == 0 ? "" : $"order by {string.Join(", ", rest.Select(column => column.Sql))}";
        return $"select *, row_number() over ({partition}{order}) as \"#\" from (select {values} from {from})";
    }

    static string Same(ComparedColumn column)
    {
        var (a, b) = ($"a.{column.Sql}", $"b.{column.Sql}");
        var equal = $"{a} is not distinct from {b}";
        return column.IsNear
            ? $"{equal} or coalesce(isfinite({a}) and isfinite({b}) and "
                + $"abs({a} - {b}) <= 1e-9 * greatest(abs({a}), abs({b})), false)"
            : equal;
    }

    static string Text(string column) =>
        $"coalesce(cast({column} as varchar), 'NULL')";

    static string Cut(string text) => text.Length <= LongestCell ? text : text[..LongestCell] + "...";
}
