namespace Platform.Mesh.Sql;

/// <summary>Cuts the tokens of a file into statements.</summary>
static class SqlSplit
{
    /// <summary>The statements, without their semicolons; nothing between two of them is no statement.</summary>
    internal static List<SqlStatement> Statements(string file, string source, List<SqlToken> tokens)
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
}
