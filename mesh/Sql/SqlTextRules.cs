using static Platform.Mesh.Sql.SqlRules;

namespace Platform.Mesh.Sql;

/// <summary>
/// The rule of texts that become numbers and times: their shape is one of the law's. Without it `24:00:00`, `2022-03`,
/// `51_654` and `1d` are something on one engine and NULL on the other.
/// </summary>
static class SqlTextRules
{
    // What a double is called where it is no number; a literal of it is meant.
    static readonly string[] NotNumbers = ["NaN", "Infinity", "-Infinity"];

    internal static IEnumerable<string> Cast(SqlStatement statement, int call, int last)
    {
        var type = statement.Tokens[last + 2].Text;
        var text = statement.Tokens[last].Text;
        var holds = SqlTextGuard.IsLiteral(statement, call, last)
            ? SqlTexts.HasShape(type, text) || (type == "double" && NotNumbers.Contains(text))
            : statement.Has(call, "cast")
                || !SqlLaw.Current.Shapes.ContainsKey(type)
                || SqlTextGuard.IsGuarded(statement, call, last);
        return holds ? [] : [$"{Rule("shape")}; for {type}: {SqlTexts.Shapes(type)}"];
    }
}
