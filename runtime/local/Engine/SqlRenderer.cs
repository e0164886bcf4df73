using System.Text;
using Platform.Mesh.Sql;

namespace Platform.Local.Engine;

/// <summary>Turns a checked statement into the text that DuckDB is given.</summary>
/// <param name="tables">Parameter to the name of a table, quoted for DuckDB: what identifier(:name) stands for.</param>
/// <param name="values">Parameter to its text: what :name stands for.</param>
sealed class SqlRenderer(IReadOnlyDictionary<string, string> tables, IReadOnlyDictionary<string, string> values)
{
    static readonly Dictionary<string, string> Types = new()
    {
        ["row_number"] = "integer",
        ["rank"] = "integer",
        ["dense_rank"] = "integer",
        ["ntile"] = "integer",
        ["grouping"] = "tinyint",
    };

    static readonly string[] Spreads = ["stddev", "stddev_samp", "stddev_pop", "variance", "var_samp", "var_pop"];

    /// <summary>The whole statement, without the parts that only Databricks knows.</summary>
    internal string Render(SqlStatement statement, SqlShape shape) =>
        Render(statement, shape, 0, statement.Tokens.Count);

    /// <summary>The tokens from a position to another (exclusive).</summary>
    internal string Render(SqlStatement statement, SqlShape shape, int from, int to)
    {
        var text = new StringBuilder();
        var casts = new Dictionary<int, string>();
        for (var at = from; at < to; at++)
        {
            var first = at;
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
                text.Append(Integer(statement, at, casts)).Append(Token(statement, ref at, casts));
            }
            text.Append(casts.GetValueOrDefault(Math.Max(first, at)));
        }
        return text.ToString();
    }

    // Ranks are INTEGER on Spark and BIGINT on DuckDB, where OVER keeps a macro from saying so.
    static string Integer(SqlStatement statement, int at, Dictionary<int, string> casts)
    {
        if (!Types.TryGetValue(statement.Tokens[at].Text, out var type) || !statement.IsSymbol(at + 1, "("))
        {
            return "";
        }
        var end = statement.Closing(at + 1);
        var window = statement.Has(end + 1, "over");
        end = !window ? end : statement.IsSymbol(end + 2, "(") ? statement.Closing(end + 2) : end + 2;
        casts[end] = $" as {type})" + casts.GetValueOrDefault(end);
        return "cast(";
    }

    // What is cast goes through a macro that knows its type, and stops where Spark would read another value.
    string? Cast(SqlStatement statement, int at, Dictionary<int, string> casts)
    {
        if (!(statement.Has(at, "cast") || statement.Has(at, "try_cast")) || !statement.IsSymbol(at + 1, "("))
        {
            return null;
        }
        var close = statement.Closing(at + 1);
        var type = statement.IsSymbol(close - 1, ")") ? close - 6 : close - 1;
        var name = statement.Tokens[type].Text;
        if (name is "int" or "bigint" || SqlTextGuard.IsChecked(statement, at, type - 2))
        {
            return null;
        }
        if (type - 2 == at + 2 && statement.Tokens[at + 2].Kind == SqlTokenKind.Parameter)
        {
            CheckParameter(statement, at + 2, name);
            return null;
        }
        casts[type - 2] = $", '{name}')" + casts.GetValueOrDefault(type - 2);
        return $"{statement.Tokens[at].Text}(_castable(";
    }

    // An average of whole numbers is one of doubles on Spark; a spread in a window has no macro around it.
    static string? Given(SqlStatement statement, int at, Dictionary<int, string> casts)
    {
        var name = statement.Tokens[at].Text;
        var close = statement.IsSymbol(at + 1, "(") ? statement.Closing(at + 1) : 0;
        var spread = Spreads.Contains(name) && statement.Has(close + 1, "over");
        if (close == 0 || !(name == "avg" || spread))
        {
            return null;
        }
        casts[close - 1] = ")" + casts.GetValueOrDefault(close - 1);
        return spread ? $"system.main.{name}(_moderate("
            : statement.Has(at + 2, "distinct") ? "avg(distinct _average(" : "avg(_average(";
    }

    string Token(SqlStatement statement, ref int at, Dictionary<int, string> casts)
    {
        var token = statement.Tokens[at];
        // DuckDB has a word for it that takes a third of the time.
        if (SqlTextGuard.Shape(statement, at) is { } shape)
        {
            at += 9;
            return $"regexp_full_match({statement.Tokens[at].Text}, {Warehouse.Literal(shape)})";
        }
        if (Cast(statement, at, casts) is { } cast)
        {
            at++;
            return cast;
        }
        if (Given(statement, at, casts) is { } given)
        {
            at += statement.Has(at + 2, "distinct") ? 2 : 1;
            return given;
        }
        // The columns of a MERGE go by name on Spark; DuckDB's `*` takes them by position.
        if (statement.Has(at, "update", "set") && statement.IsSymbol(at + 2, "*"))
        {
            at += 2;
            return "update by name";
        }
        if (statement.Has(at, "insert") && statement.IsSymbol(at + 1, "*"))
        {
            at++;
            return "insert by name";
        }
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
            return $"cast({Warehouse.Literal(Value(statement, at))} as varchar)";
        }
        return statement.Source[token.Start..token.End];
    }

    // A parameter is a text; what it is cast to is known, and so is its value.
    void CheckParameter(SqlStatement statement, int at, string type)
    {
        if (Value(statement, at) is var value && !SqlTexts.HasShape(type, value))
        {
            throw new SqlException(statement.Fault(
                at,
                $"the parameter {statement.Tokens[at].Text} is '{value}', which is no {type} on both engines; its "
                + $"shape is {SqlTexts.Shapes(type)}"));
        }
    }

    string Value(SqlStatement statement, int at) =>
        values.GetValueOrDefault(statement.Tokens[at].Text)
        ?? throw new SqlException(statement.Fault(
            at,
            $"no parameter is called {statement.Tokens[at].Text}; deployment.yml declares "
            + $"{(values.Count == 0 ? "none" : string.Join(", ", values.Keys.Order()))}"));
}
