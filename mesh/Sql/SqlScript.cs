namespace Platform.Mesh.Sql;

/// <summary>A SQL file of a flow: its statements, and everything in it that is not portable.</summary>
/// <param name="File">The file, as it is named in messages.</param>
/// <param name="Statements">The statements in order.</param>
/// <param name="Faults">What one engine would refuse or read differently; empty when the file may run.</param>
public sealed record SqlScript(string File, IReadOnlyList<SqlStatement> Statements, IReadOnlyList<SqlFault> Faults)
{
    /// <summary>The parameters that the file uses, as names without the colon.</summary>
    public IReadOnlyList<string> Parameters =>
        [.. Statements.SelectMany(statement => statement.Tokens).Where(token => token.Kind == SqlTokenKind.Parameter).Select(token => token.Text).Distinct()];

    /// <summary>Reads a file's text and checks it against the law of portable SQL.</summary>
    public static SqlScript Read(string file, string source)
    {
        var faults = new List<SqlFault>();
        if (!source.StartsWith("-- ", StringComparison.Ordinal))
        {
            faults.Add(new SqlFault(file, 1, "the first line says what the file makes: `-- <purpose>; one row per <grain>`"));
        }
        var statements = Split(file, source, SqlLexer.Read(file, source, faults));
        if (faults.Count == 0 && statements.Count == 0)
        {
            faults.Add(new SqlFault(file, 1, "the file holds no statement"));
        }
        foreach (var statement in statements)
        {
            SqlShape.Read(statement, faults);
            faults.AddRange(SqlRules.Check(statement));
            faults.AddRange(Identifiers(statement));
        }
        return new SqlScript(file, statements, [.. faults.OrderBy(fault => fault.Line)]);
    }

    static List<SqlStatement> Split(string file, string source, List<SqlToken> tokens)
    {
        var (statements, start) = (new List<SqlStatement>(), 0);
        for (var at = 0; at <= tokens.Count; at++)
        {
            if (at == tokens.Count || tokens[at].IsSymbol(";"))
            {
                if (at > start)
                {
                    statements.Add(new SqlStatement(file, source, tokens[start..at]));
                }
                start = at + 1;
            }
        }
        return statements;
    }

    static IEnumerable<SqlFault> Identifiers(SqlStatement statement)
    {
        for (var at = 0; at < statement.Tokens.Count; at++)
        {
            var whole = statement.IsSymbol(at + 1, "(") && statement.IsSymbol(at + 3, ")") && statement.Tokens[at + 2].Kind == SqlTokenKind.Parameter
                && !statement.IsSymbol(at + 4, ".") && !statement.IsSymbol(at - 1, ".");
            if (statement.Tokens[at].IsWord("identifier") && !whole)
            {
                yield return statement.Fault(at, "identifier(:name) stands for a whole name of a table");
            }
        }
    }
}
