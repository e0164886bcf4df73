using System.Globalization;
using static Platform.Mesh.Sql.SqlRules;

namespace Platform.Mesh.Sql;

/// <summary>Rules of operators and brackets.</summary>
static class SqlSymbolRules
{
    internal static IEnumerable<string> Check(SqlStatement statement, SqlScopes scopes, int at)
    {
        switch (statement.Tokens[at].Text)
        {
            case "/" or "%" when !NeverZero(statement, at + 1):
                yield return Rule("division");
                break;
            case "*" when statement.Has(at + 1, "except") || statement.Has(at + 1, "replace"):
                yield return $"* {statement.Tokens[at + 1].Text}: {Rule("star")}";
                break;
            case "*" when IsView(statement) && scopes.Clause(at) == "select" && statement.IsSymbol(at - 1, "."):
            case "*" when IsView(statement) && statement.Has(at - 1, "select"):
                yield return Rule("view");
                break;
            case "(" when IsComparedList(statement, at):
                yield return Rule("comparison of lists");
                break;
            default:
                break;
        }
    }

    static bool IsView(SqlStatement statement) =>
        statement.Has(0, "create", "view") || statement.Has(0, "create", "or", "replace", "view");

    // nullif(x, 0), or a number that is not 0.
    static bool NeverZero(SqlStatement statement, int at)
    {
        if (statement.Has(at, "nullif") && statement.IsSymbol(at + 1, "("))
        {
            var (first, last) = statement.Arguments(at).LastOrDefault((-1, -1));
            return first == last && first >= 0 && first < statement.Tokens.Count && statement.Tokens[first].Text == "0";
        }
        return at < statement.Tokens.Count
            && statement.Tokens[at].Kind == SqlTokenKind.Number
            && double.TryParse(statement.Tokens[at].Text, CultureInfo.InvariantCulture, out var number)
            && number != 0;
    }

    static bool IsComparedList(SqlStatement statement, int at)
    {
        var close = statement.Closing(at);
        if (close + 1 >= statement.Tokens.Count || (at == 0 || statement.IsCall(at - 1)))
        {
            return false;
        }
        return statement.Tokens[close + 1].Text is "<" or ">" or "<=" or ">=" or "as"
            && statement.Arguments(at - 1).Count > 1;
    }
}
