using Platform.Mesh.Sql;

namespace Platform.Local.Engine;

/// <summary>What an UPDATE or a clause of a MERGE stores, as a query whose columns are those of the table.</summary>
/// <param name="renderer">Gives the parts of a statement as DuckDB reads them.</param>
/// <param name="statement">The statement.</param>
/// <param name="shape">Its parts.</param>
sealed class SqlAssignments(SqlRenderer renderer, SqlStatement statement, SqlShape shape)
{
    /// <summary>Of `a = x, b = y` in a range of tokens (to is exclusive), over the given tables.</summary>
    internal string Set(int from, int to, string tables) => Query(
        Items(from, to).Select(item =>
        {
            var equals = Enumerable.Range(item.First, item.Last - item.First).First(at => statement.IsSymbol(at, "="));
            return (equals - 1, equals + 1, item.Last);
        }),
        tables);

    /// <summary>Of `(a, b) values (x, y)` that starts at a bracket, over the given tables.</summary>
    internal string Insert(int open, string tables)
    {
        var values = statement.Closing(open) + 2;
        return Query(
            Items(open + 1, values - 2)
                .Zip(Items(values + 1, statement.Closing(values)))
                .Select(pair => (pair.First.Last, pair.Second.First, pair.Second.Last)),
            tables);
    }

    string Query(IEnumerable<(int Name, int First, int Last)> stored, string tables)
    {
        var columns = stored.Select(one =>
            $"{renderer.Render(statement, shape, one.First, one.Last + 1)} as {statement.Tokens[one.Name].Text}");
        return $"(select {string.Join(", ", columns)} from {tables})";
    }

    IEnumerable<(int First, int Last)> Items(int from, int to)
    {
        var (depth, first) = (0, from);
        for (var at = from; at <= to; at++)
        {
            if (at == to || (depth == 0 && statement.IsSymbol(at, ",")))
            {
                yield return (first, at - 1);
                first = at + 1;
            }
            depth += statement.IsSymbol(at, "(") ? 1 : statement.IsSymbol(at, ")") ? -1 : 0;
        }
    }
}
