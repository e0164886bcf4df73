using System.Collections.Frozen;
using Platform.Mesh.Faults;

namespace Platform.Mesh.Sql;

/// <summary>The house rules of portable SQL: what both engines accept and read differently.</summary>
static class SqlRules
{
    static readonly FrozenDictionary<string, string> RefusedWords = new Dictionary<string, string>
    {
        ["rlike"] = "DuckDB does not know it; compare regexp_extract(x, pattern, 0) with ''",
        ["regexp"] = "DuckDB does not know it; compare regexp_extract(x, pattern, 0) with ''",
        ["ilike"] = "write lower(x) like",
        ["lateral"] = "write explode in the select list",
        ["semi"] = "write where exists (...)",
        ["anti"] = "write where not exists (...)",
        ["div"] = "write floor(a / b)",
        ["isnull"] = "write x is null",
        ["notnull"] = "write x is not null",
        ["exclude"] = "name the columns",
        ["ignore"] = "write a filter or a condition instead of ignore nulls",
        ["respect"] = "it is the default",
        ["escape"] = "only DuckDB needs it; choose a pattern without it",
        ["similar"] = "only DuckDB knows it",
        ["glob"] = "only DuckDB knows it",
        ["asof"] = "only DuckDB knows it",
        ["positional"] = "only DuckDB knows it",
        ["distribute"] = "only Spark knows it",
        ["pragma"] = "only DuckDB knows it",
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<string, string> RefusedFunctions = new Dictionary<string, string>
    {
        ["concat"] =
            "it skips NULL on DuckDB and is NULL on Spark; join with || on operands that coalesce(...) keeps from NULL",
        ["log"] = "with one argument it is natural on Spark and decimal on DuckDB; write ln or log10",
        ["split"] =
            "its separator is a pattern on Spark and plain text on DuckDB; use regexp_extract with a group number",
        ["dayofweek"] = "Sunday is 1 on Spark and 0 on DuckDB; use pmod(datediff(d, date '1970-01-05'), 7), Monday 0",
        ["weekday"] = "Monday is 0 on Spark and 1 on DuckDB; use pmod(datediff(d, date '1970-01-05'), 7), Monday 0",
        ["isnull"] = "write x is null",
    }.ToFrozenDictionary();

    static readonly FrozenSet<string> WholeNumbers = FrozenSet.ToFrozenSet(
        ["int", "integer", "bigint", "long", "smallint", "tinyint"]);

    static readonly FrozenSet<string> WholeNumberFunctions = FrozenSet.ToFrozenSet(
        ["floor", "ceil", "ceiling", "round"]);

    static readonly FrozenSet<string> OrderEnds = FrozenSet.ToFrozenSet(
        ["rows", "range", "limit", "offset", "union", "except", "intersect", "qualify", "when"]);

    /// <summary>Every breach of a rule in a statement.</summary>
    internal static IEnumerable<Fault> Check(SqlStatement statement)
    {
        for (var at = 0; at < statement.Tokens.Count; at++)
        {
            var message = statement.Tokens[at].Kind switch
            {
                SqlTokenKind.Word => Word(statement, at),
                SqlTokenKind.Symbol => Symbol(statement, at),
                _ => null,
            };
            if (message is not null)
            {
                yield return statement.Fault(at, message);
            }
        }
    }

    static string? Word(SqlStatement statement, int at)
    {
        var word = statement.Tokens[at].Text;
        var call = statement.IsSymbol(at + 1, "(") && !statement.IsSymbol(at - 1, ".");
        return word switch
        {
            _ when call && RefusedFunctions.TryGetValue(word, out var why) => $"{word}(...): {why}",
            _ when !call && RefusedWords.TryGetValue(word, out var why) => $"{word}: {why}",
            "main" when statement.IsSymbol(at + 1, ".") => "a catalog is never called main: DuckDB reserves the name",
            "except" or "replace" when statement.IsSymbol(at - 1, "*") => $"* {word}: name the columns",
            "cast" or "try_cast" when call => Cast(statement, at),
            "datediff" when call && Arguments(statement, at) != 2 =>
                "datediff counts borders on DuckDB and whole units on Spark; write datediff(end, start) in days, or "
                + "subtract unix_timestamp(...)",
            "regexp_extract" when call && Arguments(statement, at) != 3 =>
                "regexp_extract needs a group number: the default is 1 on Spark and 0 on DuckDB",
            "regexp_replace" when call && Arguments(statement, at) != 3 =>
                "regexp_replace takes three arguments and replaces every match",
            "order" when statement.Has(at, "order", "by") => Order(statement, at),
            _ when call && !SqlFunctions.Allowed.Contains(word) && !IsColumnList(statement, at) =>
                $"{word}(...) is not in the list of functions that mean the same on both engines",
            _ => null,
        };
    }

    static string? Symbol(SqlStatement statement, int at)
    {
        if (statement.Tokens[at].Text is not ("/" or "%"))
        {
            return null;
        }
        var divisor = at + 1 < statement.Tokens.Count ? statement.Tokens[at + 1] : default;
        return divisor.IsWord("nullif")
            || (divisor.Kind == SqlTokenKind.Number && divisor.Text.AsSpan().ContainsAnyInRange('1', '9'))
            ? null
            : "a division by zero raises on Spark and gives infinity or NULL on DuckDB; "
                + "divide by nullif(x, 0) or use try_divide";
    }

    static string? Cast(SqlStatement statement, int at)
    {
        var close = statement.Closing(at + 1);
        if (close < at + 4
            || !WholeNumbers.Contains(statement.Tokens[close - 1].Text)
            || !statement.Tokens[close - 2].IsWord("as"))
        {
            return null;
        }
        var (first, last) = (at + 2, close - 3);
        var single = first == last && statement.Tokens[first] is var token
            && (token.Kind is SqlTokenKind.Parameter
                || token.IsWord("null")
                || (token.Kind == SqlTokenKind.Number && !token.Text.Contains('.')));
        var whole = WholeNumberFunctions.Contains(statement.Tokens[first].Text) && statement.Closing(first + 1) == last;
        return single || whole
            ? null
            : "a cast to a whole number rounds on DuckDB and cuts on Spark; "
                + "write cast(floor(x) as int) or cast(round(x) as int)";
    }

    static string? Order(SqlStatement statement, int at)
    {
        // Inside `within group (order by x)` NULL is left out on both engines.
        if (statement.IsSymbol(at - 1, "(") && statement.Has(at - 3, "within", "group"))
        {
            return null;
        }
        var depth = 0;
        for (var next = at + 2; next <= statement.Tokens.Count; next++)
        {
            var ends = next == statement.Tokens.Count
                || (depth == 0
                    && (statement.IsSymbol(next, ")")
                        || statement.IsSymbol(next, ",")
                        || (statement.Tokens[next].Kind == SqlTokenKind.Word
                            && OrderEnds.Contains(statement.Tokens[next].Text))));
            if (ends)
            {
                if (!statement.Has(next - 2, "nulls", "first") && !statement.Has(next - 2, "nulls", "last"))
                {
                    return "every key of an ORDER BY says NULLS FIRST or NULLS LAST: the default differs";
                }
                if (!statement.IsSymbol(next, ","))
                {
                    return null;
                }
                continue;
            }
            depth += statement.IsSymbol(next, "(") ? 1 : statement.IsSymbol(next, ")") ? -1 : 0;
        }
        return null;
    }

    static int Arguments(SqlStatement statement, int at)
    {
        var (close, depth, count) = (statement.Closing(at + 1), 0, 1);
        for (var next = at + 1; next < close; next++)
        {
            depth += statement.IsSymbol(next, "(") ? 1 : statement.IsSymbol(next, ")") ? -1 : 0;
            count += depth == 1 && statement.IsSymbol(next, ",") ? 1 : 0;
        }
        return close == at + 2 ? 0 : count;
    }

    // `with name (a, b) as (`, `values (...) as name (a, b)`, `insert into name (a, b)`.
    static bool IsColumnList(SqlStatement statement, int at)
    {
        var before = at > 0 ? statement.Tokens[at - 1] : default;
        var after = statement.Closing(at + 1) + 1;
        return before.IsWord("as") || before.IsWord("into") || before.IsWord("recursive")
            || ((before.IsWord("with") || before.IsSymbol(","))
                && statement.Has(after, "as")
                && statement.IsSymbol(after + 1, "("));
    }
}
