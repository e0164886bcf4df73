using System.Text;
using Platform.Mesh.Sql;

namespace Platform.Local.Engine;

/// <summary>Turns a checked statement into the text that DuckDB is given.</summary>
/// <param name="tables">Parameter to the name of a table, quoted for DuckDB: what identifier(:name) stands for.</param>
/// <param name="values">Parameter to its text: what :name stands for.</param>
sealed class SqlRenderer(IReadOnlyDictionary<string, string> tables, IReadOnlyDictionary<string, string> values)
{
    /// <summary>The whole statement, without the parts that only Databricks knows.</summary>
    internal string Render(SqlStatement statement, SqlShape shape) =>
        Render(statement, shape, 0, statement.Tokens.Count);

    /// <summary>The tokens from a position to another (exclusive).</summary>
    internal string Render(SqlStatement statement, SqlShape shape, int from, int to)
    {
        var text = new StringBuilder();
        for (var at = from; at < to; at++)
        {
            if (shape.Cuts.FirstOrDefault(cut => cut.From == at && cut.To > at) is { To: > 0 } found)
            {
                at = found.To - 1;
            }
            else
            {
                // Line feeds are kept so that a line in DuckDB's message is the line of the statement.
                var gap = at == from ? "" : statement.Source[statement.Tokens[at - 1].End..statement.Tokens[at].Start];
                text
                    .Append('\n', gap.Count(character => character == '\n'))
                    .Append(at > from && gap.Length > 0 && !gap.Contains('\n') ? " " : "");
                text.Append(Token(statement, ref at));
            }
        }
        return text.ToString();
    }

    string Token(SqlStatement statement, ref int at)
    {
        var token = statement.Tokens[at];
        if (token.IsWord("identifier"))
        {
            at += 3;
            return tables.GetValueOrDefault(statement.Tokens[at - 1].Text)
                ?? throw new SqlException(statement.Fault(
                    at,
                    $"no table is called {statement.Tokens[at - 1].Text} here; known are "
                    + $"{string.Join(", ", tables.Keys.Order())}"));
        }
        if (token.Kind == SqlTokenKind.Parameter)
        {
            var value = values.GetValueOrDefault(token.Text)
                ?? throw new SqlException(statement.Fault(
                    at,
                    $"no parameter is called {token.Text}; deployment.yml declares "
                    + $"{(values.Count == 0 ? "none" : string.Join(", ", values.Keys.Order()))}"));
            return $"cast('{value.Replace("'", "''")}' as varchar)";
        }
        return statement.Source[token.Start..token.End];
    }
}
