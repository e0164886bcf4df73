using Platform.Mesh.Faults;

namespace Platform.Mesh.Sql;

/// <summary>Holds a statement to the law: its words, calls, texts, lists and clauses.</summary>
static class SqlRules
{
    /// <summary>The law's sentence of that name.</summary>
    internal static string Rule(string name) => SqlLaw.Current.Rules[name];

    /// <summary>Every breach of a rule in a statement.</summary>
    internal static IEnumerable<Fault> Check(SqlStatement statement)
    {
        var scopes = new SqlScopes(statement);
        for (var at = 0; at < statement.Tokens.Count; at++)
        {
            foreach (var message in Token(statement, scopes, at))
            {
                yield return statement.Fault(at, message);
            }
        }
    }

    static IEnumerable<string> Token(SqlStatement statement, SqlScopes scopes, int at)
    {
        var token = statement.Tokens[at];
        var messages = token.Kind switch
        {
            SqlTokenKind.Word => Word(statement, scopes, at),
            SqlTokenKind.Symbol => SqlSymbolRules.Check(statement, scopes, at),
            SqlTokenKind.Text => SqlLiteralRules.Text(statement, at),
            SqlTokenKind.Number => SqlLiteralRules.Number(statement, at),
            SqlTokenKind.Parameter when token.Text.Any(char.IsAsciiLetterUpper) => [Rule("small letters")],
            _ => [],
        };
        return Struck(statement, at).Concat(messages);
    }

    static IEnumerable<string> Word(SqlStatement statement, SqlScopes scopes, int at)
    {
        var called = statement.IsSymbol(at + 1, "(");
        if (called && statement.IsSymbol(at - 1, ".") && !IsColumnList(statement, at))
        {
            return [Rule("method")];
        }
        return called && !IsColumnList(statement, at)
            ? SqlCallRules.Check(statement, scopes, at)
            : SqlClauseRules.Check(statement, scopes, at);
    }

    static IEnumerable<string> Struck(SqlStatement statement, int at)
    {
        foreach (var (words, why) in SqlLaw.Current.Phrases[statement.Tokens[at].Text])
        {
            // A word alone may be a function, or a column with a table before it; both are looked at elsewhere.
            var apart = words.Length > 1 || !(statement.IsSymbol(at + 1, "(") || statement.IsSymbol(at - 1, "."));
            if (apart && words.Select((word, index) => Is(statement, at + index, word)).All(holds => holds))
            {
                yield return $"{string.Join(' ', words)}: {why}";
            }
        }
    }

    static bool Is(SqlStatement statement, int at, string text) =>
        at < statement.Tokens.Count
        && statement.Tokens[at].Kind is SqlTokenKind.Word or SqlTokenKind.Symbol
        && statement.Tokens[at].Text == text;

    // `with name (a, b) as (`, `values (...) as name (a, b)`, `insert into name (a, b)`,
    // `streaming table name (constraint ...)`.
    static bool IsColumnList(SqlStatement statement, int at)
    {
        var after = statement.Closing(at + 1) + 1;
        while (statement.IsSymbol(at - 1, "."))
        {
            at -= 2;
        }
        var before = at > 0 ? statement.Tokens[at - 1] : default;
        return before.IsWord("as") || before.IsWord("into") || statement.Has(at + 2, "constraint")
            || ((before.IsWord("with") || before.IsSymbol(","))
                && statement.Has(after, "as")
                && statement.IsSymbol(after + 1, "("));
    }
}
