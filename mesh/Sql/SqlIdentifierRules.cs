using Platform.Mesh.Faults;

namespace Platform.Mesh.Sql;

/// <summary>The rule of <c>identifier</c>: it stands for a whole name, and its argument is a parameter.</summary>
static class SqlIdentifierRules
{
    /// <summary>Each place that breaks it.</summary>
    internal static IEnumerable<Fault> Check(SqlStatement statement)
    {
        for (var at = 0; at < statement.Tokens.Count; at++)
        {
            var whole = statement.IsSymbol(at + 1, "(")
                && statement.IsSymbol(at + 3, ")")
                && statement.Tokens[at + 2].Kind == SqlTokenKind.Parameter
                && !statement.IsSymbol(at + 4, ".")
                && !statement.IsSymbol(at - 1, ".");
            if (statement.Tokens[at].IsWord("identifier") && !whole)
            {
                yield return statement.Fault(at, "identifier(:name) stands for a whole name of a table");
            }
        }
    }
}
