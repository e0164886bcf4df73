using System.Collections.Frozen;
using static Platform.Mesh.Sql.SqlRules;

namespace Platform.Mesh.Sql;

/// <summary>Rules of ORDER BY.</summary>
static class SqlOrderRules
{
    static readonly FrozenSet<string> Ends = FrozenSet.ToFrozenSet(
        ["rows", "range", "limit", "offset", "union", "except", "intersect", "when"]);

    internal static IEnumerable<string> Check(SqlStatement statement, int order)
    {
        // Inside `within group (order by x)` NULL is left out on both engines.
        if (statement.IsSymbol(order - 1, "(") && statement.Has(order - 3, "within", "group"))
        {
            yield break;
        }
        var window = InWindow(statement, order);
        foreach (var (first, last) in Keys(statement, order + 2))
        {
            if (!statement.Has(last - 1, "nulls", "first") && !statement.Has(last - 1, "nulls", "last"))
            {
                yield return Rule("NULLS");
                yield break;
            }
            if (window && first == last - 2 && statement.Tokens[first].Kind == SqlTokenKind.Number)
            {
                yield return Rule("window");
                yield break;
            }
            if (!window && !IsName(statement, first, last - 2))
            {
                yield return Rule("ORDER BY names a column");
                yield break;
            }
        }
    }

    static IEnumerable<(int First, int Last)> Keys(SqlStatement statement, int first)
    {
        var depth = 0;
        for (var at = first; at <= statement.Tokens.Count; at++)
        {
            var ends = at == statement.Tokens.Count
                || (depth == 0 && (statement.IsSymbol(at, ")") || IsEnd(statement.Tokens[at])));
            if (ends || (depth == 0 && statement.IsSymbol(at, ",")))
            {
                yield return (first, at - 1);
                first = at + 1;
            }
            if (ends)
            {
                yield break;
            }
            depth += statement.IsSymbol(at, "(") ? 1 : statement.IsSymbol(at, ")") ? -1 : 0;
        }
    }

    static bool IsEnd(SqlToken token) => token.Kind == SqlTokenKind.Word && Ends.Contains(token.Text);

    // `over (partition by a order by b)`, or `window w as (order by b)`.
    static bool InWindow(SqlStatement statement, int order)
    {
        var depth = 0;
        for (var at = order - 1; at >= 0; at--)
        {
            depth += statement.IsSymbol(at, ")") ? 1 : statement.IsSymbol(at, "(") ? -1 : 0;
            if (depth < 0)
            {
                return statement.Has(at - 1, "over") || statement.Has(at - 3, "window");
            }
            if (depth == 0 && statement.Has(at, "select"))
            {
                return false;
            }
        }
        return false;
    }

    static bool IsName(SqlStatement statement, int first, int last)
    {
        last -= statement.Has(last, "asc") || statement.Has(last, "desc") ? 1 : 0;
        var words = statement.Tokens[first].Kind == SqlTokenKind.Word
            && statement.Tokens[last].Kind == SqlTokenKind.Word;
        return words && (first == last || (last == first + 2 && statement.IsSymbol(first + 1, ".")));
    }
}
