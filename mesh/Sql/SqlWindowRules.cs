using static Platform.Mesh.Sql.SqlRules;

namespace Platform.Mesh.Sql;

/// <summary>Rules of aggregates and windows: what stands in and after the brackets of a call.</summary>
static class SqlWindowRules
{
    internal static IEnumerable<string> Check(SqlStatement statement, int at)
    {
        var (law, name) = (SqlLaw.Current, statement.Tokens[at].Text);
        var distinct = statement.Has(at + 2, "distinct");
        var end = statement.Closing(at + 1);
        var filter = statement.Has(end + 1, "filter") && statement.IsSymbol(end + 2, "(");
        if (law.PlainAggregates.Contains(name) && (distinct || filter))
        {
            yield return $"{name}(...) {Rule("plain aggregate")}";
        }
        if (name is not ("cast" or "try_cast" or "extract") && Ordered(statement, at + 1, end))
        {
            yield return Rule("window");
        }
        end = filter ? statement.Closing(end + 2) : end;
        var over = statement.Has(end + 1, "over");
        var brackets = over && statement.IsSymbol(end + 2, "(");
        if (over && (distinct || filter))
        {
            yield return Rule("window");
        }
        if (law.Ranking.Contains(name) && !over)
        {
            yield return $"{name}(...) {Rule("only over")}";
        }
        if (brackets && (Faulty(statement, end + 2)
            || (law.Ranking.Contains(name) && !Ordered(statement, end + 2))
            || (name == "median" && Ordered(statement, end + 2))))
        {
            yield return Rule("window");
        }
    }

    // `over (w rows ...)`, and a frame from days to hours, are DuckDB's.
    static bool Faulty(SqlStatement statement, int open) =>
        Units(statement, open).Distinct().Count() > 1
        || !(statement.IsSymbol(open + 1, ")")
            || statement.Has(open + 1, "partition")
            || statement.Has(open + 1, "order")
            || statement.Has(open + 1, "rows")
            || statement.Has(open + 1, "range"));

    static IEnumerable<string> Units(SqlStatement statement, int open) =>
        Enumerable.Range(open, statement.Closing(open) - open)
            .Where(at => statement.Has(at, "interval") && at + 2 < statement.Tokens.Count)
            .Select(at => statement.Tokens[at + 2].Text.TrimEnd('s'));

    static bool Ordered(SqlStatement statement, int open) => Ordered(statement, open, statement.Closing(open));

    static bool Ordered(SqlStatement statement, int open, int close)
    {
        var depth = 0;
        for (var at = open; at < close; at++)
        {
            depth += statement.IsSymbol(at, "(") ? 1 : statement.IsSymbol(at, ")") ? -1 : 0;
            if (depth == 1 && statement.Has(at, "order", "by"))
            {
                return true;
            }
        }
        return false;
    }
}
