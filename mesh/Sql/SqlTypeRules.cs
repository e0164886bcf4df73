using static Platform.Mesh.Sql.SqlRules;

namespace Platform.Mesh.Sql;

/// <summary>Rules of types: which there are, and what a cast to a whole number may hold.</summary>
static class SqlTypeRules
{
    /// <summary>The position after a type that starts at a position, or null where it is none of the law's.</summary>
    internal static int? End(SqlStatement statement, int at)
    {
        if (at >= statement.Tokens.Count || !SqlLaw.Current.Types.Contains(statement.Tokens[at].Text))
        {
            return null;
        }
        if (!statement.Has(at, "decimal"))
        {
            return at + 1;
        }
        // decimal ( 10 , 2 )
        return statement.Closing(at + 1) == at + 5
            && statement.IsSymbol(at + 3, ",")
            && int.TryParse(statement.Tokens[at + 2].Text, out var precision)
            && precision <= 18
                ? at + 6
                : null;
    }

    internal static IEnumerable<string> Cast(SqlStatement statement, int at)
    {
        var close = statement.Closing(at + 1);
        var word = LastAs(statement, at + 2, close);
        if (word < 0 || End(statement, word + 1) != close)
        {
            return [Rule("type")];
        }
        if (statement.Tokens[word + 1].Text is not ("int" or "bigint"))
        {
            return SqlTextRules.Cast(statement, at, word - 1);
        }
        return IsWhole(statement, at + 2, word - 1) || SqlTextGuard.IsGuarded(statement, at, word - 1)
            ? []
            : [Rule("whole number")];
    }

    static int LastAs(SqlStatement statement, int from, int close)
    {
        var (depth, found) = (0, -1);
        for (var at = from; at < close; at++)
        {
            depth += statement.IsSymbol(at, "(") ? 1 : statement.IsSymbol(at, ")") ? -1 : 0;
            found = depth == 0 && statement.Tokens[at].IsWord("as") ? at : found;
        }
        return found;
    }

    // A row of digits, NULL, or a function whose result is whole, in a window or not.
    static bool IsWhole(SqlStatement statement, int first, int last)
    {
        first += statement.IsSymbol(first, "-") && first < last ? 1 : 0;
        var token = statement.Tokens[first];
        if (first == last)
        {
            return token.IsWord("null") || (token.Kind == SqlTokenKind.Number && token.Text.All(char.IsAsciiDigit));
        }
        if (!SqlLaw.Current.WholeNumbers.Contains(token.Text)
            || !statement.IsSymbol(first + 1, "(")
            || (token.Text == "round" && statement.Arguments(first).Count > 1))
        {
            return false;
        }
        var end = statement.Closing(first + 1);
        end = statement.Has(end + 1, "over") && statement.IsSymbol(end + 2, "(") ? statement.Closing(end + 2) : end;
        return end == last;
    }
}
