using static Platform.Mesh.Sql.SqlRules;

namespace Platform.Mesh.Sql;

/// <summary>Rules of lists: the columns of a select, the names of VALUES and of an unpivot.</summary>
static class SqlListRules
{
    internal static IEnumerable<string> Select(SqlStatement statement, SqlScopes scopes, int at)
    {
        var start = at + (statement.Has(at + 1, "distinct") || statement.Has(at + 1, "all") ? 2 : 1);
        if (start >= statement.Tokens.Count)
        {
            yield break;
        }
        var items = scopes.Items(start).ToArray();
        var exploded = Enumerable.Range(start, items[^1].Last - start + 1).Where(place => IsExplode(statement, place));
        if (exploded.Count() > 1 || exploded.Any(place => !items.Any(item => Alone(statement, item, place))))
        {
            yield return Rule("explode");
        }
        // After UNION a NULL has the type of the first branch.
        if (!AfterUnion(statement, at) && items.Any(item => statement.Has(item.First, "null")
            && (item.First == item.Last || statement.Has(item.First + 1, "as"))))
        {
            yield return Rule("NULL");
        }
        if (IsStored(statement, scopes, at) && Unnamed(statement, items))
        {
            yield return Rule("alias");
        }
    }

    internal static IEnumerable<string> Values(SqlStatement statement, SqlScopes scopes, int at)
    {
        var opening = scopes.Opening(at);
        var stored = statement.Has(0, "insert") && opening < 0
            || statement.Has(0, "merge")
            || (opening >= 0 && statement.Has(opening - 1, "as") && statement.IsSymbol(opening - 2, ")"));
        if (stored)
        {
            yield break;
        }
        var after = opening < 0 ? statement.Tokens.Count : statement.Closing(opening) + 1;
        after += statement.Has(after, "as") ? 1 : 0;
        if (!statement.IsSymbol(after + 1, "("))
        {
            yield return Rule("names of VALUES");
        }
    }

    /// <summary>The names in the brackets of `as v(a, b)`, `as (a, b)` and `unpivot (... in (a, b))`.</summary>
    internal static IEnumerable<string> Names(SqlStatement statement, int at)
    {
        var open = statement.IsSymbol(at + 1, "(") ? at + 1 : at + 2;
        if (statement.Has(open + 1, "select") || statement.Has(open + 1, "with") || statement.Has(open - 1, "decimal"))
        {
            yield break;
        }
        var close = statement.Closing(open);
        var capitals = Enumerable.Range(open, close - open)
            .Select(place => statement.Tokens[place])
            .Any(token => token.Kind == SqlTokenKind.Word
                && statement.Source.AsSpan(token.Start, token.End - token.Start).ContainsAnyInRange('A', 'Z'));
        var unpivot = statement.Has(at, "unpivot");
        if (capitals || (unpivot && (statement.IsSymbol(open + 1, "(") || Renames(statement, open, close))))
        {
            yield return Rule("small letters");
        }
    }

    static bool Renames(SqlStatement statement, int open, int close) =>
        Enumerable.Range(open, close - open).Any(at => statement.Has(at, "as"));

    static bool IsExplode(SqlStatement statement, int at) =>
        statement.Has(at, "explode") && statement.IsSymbol(at + 1, "(");

    static bool Alone(SqlStatement statement, (int First, int Last) item, int explode)
    {
        var close = statement.Closing(explode + 1);
        return item.First == explode && (close == item.Last || statement.Has(close + 1, "as"));
    }

    // The query of a table or a view, a sub-query with an alias, or one of WITH.
    static bool IsStored(SqlStatement statement, SqlScopes scopes, int at)
    {
        var opening = scopes.Opening(at);
        if (opening < 0)
        {
            return statement.Has(0, "create") && !AfterUnion(statement, at);
        }
        var after = statement.Closing(opening) + 1;
        var named = statement.Has(after, "as")
            ? !statement.IsSymbol(after + 2, "(")
            : after < statement.Tokens.Count
                && statement.Tokens[after].Kind == SqlTokenKind.Word
                && (statement.Has(opening - 1, "from") || statement.Has(opening - 1, "join"));
        var with = statement.Has(opening - 1, "as") && !statement.IsSymbol(opening - 2, ")");
        return (named || with) && !AfterUnion(statement, at) && scopes.Clause(opening) is "from" or "using" or "";
    }

    static bool AfterUnion(SqlStatement statement, int at) =>
        statement.Tokens[Math.Max(0, at - 1)].Text is "all" or "union" or "except" or "intersect" or "distinct";

    static bool Unnamed(SqlStatement statement, (int First, int Last)[] items)
    {
        var names = items.Select(item => Name(statement, item)).Where(name => name != "*").ToArray();
        return names.Contains(null) || names.Distinct().Count() < names.Length;
    }

    static string? Name(SqlStatement statement, (int First, int Last) item)
    {
        var (first, last) = item;
        var token = statement.Tokens[last];
        var plain = first == last || (last >= first + 2 && statement.IsSymbol(last - 1, "."));
        return token.IsSymbol("*") && plain ? "*"
            : token.Kind == SqlTokenKind.Word && !token.IsWord("end") && (plain || last > first) ? token.Text
            : null;
    }
}
