using Platform.Mesh.Faults;

namespace Platform.Mesh.Sql;

/// <summary>
/// The closed list of statements that a flow may hold, and the parts that DuckDB is not given, such as USING DELTA.
/// A shape is read from tokens: it knows where the parts of a statement are, not what they mean.
/// </summary>
public sealed class SqlShape
{
    readonly SqlStatement statement;
    readonly List<(int From, int To)> cuts = [];
    int at;

    SqlShape(SqlStatement statement) => this.statement = statement;

    /// <summary>What the statement does.</summary>
    public SqlShapeKind Kind { get; private set; } = SqlShapeKind.Run;

    /// <summary>The first and the last token of the name that the statement is about.</summary>
    public (int First, int Last) Name { get; private set; }

    /// <summary>The first token after the name.</summary>
    public int Body { get; private set; }

    /// <summary>Ranges of tokens (to is exclusive) that DuckDB is not given.</summary>
    public IReadOnlyList<(int From, int To)> Cuts => cuts;

    /// <summary>Recognises a statement; a fault where it is not in the list.</summary>
    public static SqlShape Read(SqlStatement statement, List<Fault> faults)
    {
        var shape = new SqlShape(statement);
        if (shape.Recognise() is { } fault)
        {
            faults.Add(statement.Fault(shape.at, fault));
        }
        return shape;
    }

    string? Recognise()
    {
        var word = statement.Tokens[0].Text;
        if (!SqlLaw.Current.Statements.Keys.Any(start => statement.Has(0, start.Split(' '))))
        {
            return $"a statement that starts with {word} is not in the list of portable statements";
        }
        switch (word)
        {
            case "select" or "with" or "values":
                return null;
            case "update" when Take("update"):
                return Named(SqlShapeKind.Update);
            case "create":
                return Create();
            case "merge" when Take("merge", "into"):
                return Named(SqlShapeKind.Merge);
            case "insert" when Take("insert", "overwrite"):
                Take("table");
                return Named(SqlShapeKind.Overwrite)
                    ?? (statement.IsSymbol(at, "(") ? "INSERT OVERWRITE takes no columns on DuckDB" : null);
            case "insert" when Take("insert", "into"):
                cuts.Add((2, Take("table") ? 3 : 2));
                return Named(SqlShapeKind.Insert);
            case not null when Take("delete", "from") || Take("comment", "on", "table"):
                return Named(SqlShapeKind.Run);
            case "use" when Take("use"):
                _ = Take("schema") || Take("catalog");
                return Named(SqlShapeKind.Use);
            case not null when Take("optimize") || Take("vacuum"):
                return Named(SqlShapeKind.NoEffect);
            case "alter" when Take("alter", "table"):
                return Alter();
            default:
                return $"{word} is not followed by what the list of portable statements says";
        }
    }

    string? Create()
    {
        Take("create");
        var replaces = Take("or", "replace");
        if (Take("schema"))
        {
            return replaces ? "Spark replaces no schema" : IfNotExists(replaces) ?? Named(SqlShapeKind.Run);
        }
        var temporary = Take("temporary") || Take("temp");
        if (temporary || statement.Has(at, "view"))
        {
            return Take("view")
                ? Named(temporary ? SqlShapeKind.Run : SqlShapeKind.View) ?? Query()
                : "only a view is temporary on both engines";
        }
        if (!Take("table"))
        {
            return "only a table, a view or a schema can be created";
        }
        return IfNotExists(replaces)
            ?? Named(SqlShapeKind.Table)
            ?? Columns()
            ?? TableClauses()
            ?? (at == statement.Tokens.Count ? null : Query());
    }

    string? IfNotExists(bool replaces) =>
        Take("if", "not", "exists") && replaces ? "OR REPLACE and IF NOT EXISTS exclude each other" : null;

    string? Query() =>
        Take("as") && (statement.Has(at, "select") || statement.Has(at, "with") || statement.Has(at, "values"))
            ? null
            : "AS and a query are expected here";

    string? Columns()
    {
        if (!statement.IsSymbol(at, "("))
        {
            return null;
        }
        var close = statement.Closing(at++);
        while (at < close)
        {
            var type = ++at;
            if (SqlTypeRules.End(statement, type) is not { } end)
            {
                return $"{SqlRules.Rule("type")}, not {statement.Tokens[type].Text}";
            }
            at = end;
            Take("not", "null");
            if (statement.Has(at, "comment"))
            {
                cuts.Add((at, at + 2));
                at += 2;
            }
            if (at < close && !statement.IsSymbol(at++, ","))
            {
                at--;
                return "a column is declared as name, type, NOT NULL, COMMENT 'text'";
            }
        }
        at = close + 1;
        return null;
    }

    string? TableClauses()
    {
        var from = at;
        Take("using", "delta");
        while (at < statement.Tokens.Count && !statement.Has(at, "as"))
        {
            if ((Take("cluster", "by") || Take("tblproperties")) && statement.IsSymbol(at, "("))
            {
                at = statement.Closing(at) + 1;
            }
            else if (Take("comment"))
            {
                at++;
            }
            else
            {
                return "a table is created with USING DELTA first, CLUSTER BY (...), TBLPROPERTIES (...), COMMENT "
                    + "'text' and AS query, nothing else";
            }
        }
        cuts.Add((from, at));
        return null;
    }

    string? Alter()
    {
        var fault = Named(SqlShapeKind.NoEffect);
        var known = Take("set", "tblproperties")
            && statement.IsSymbol(at, "(")
            && statement.Closing(at) == statement.Tokens.Count - 1;
        return fault is not null || known ? fault : "only ALTER TABLE ... SET TBLPROPERTIES is portable";
    }

    // identifier(:name), or up to three words with points between them.
    string? Named(SqlShapeKind kind)
    {
        (Kind, var first) = (kind, at);
        at += statement.Has(at, "identifier") ? 4 : 0;
        var open = at == first;
        while (open && at < statement.Tokens.Count && statement.Tokens[at].Kind == SqlTokenKind.Word)
        {
            open = statement.IsSymbol(++at, ".");
            at += open ? 1 : 0;
        }
        Name = (first, at - 1);
        Body = at;
        return at > first && at <= statement.Tokens.Count ? null : "a name is expected here";
    }

    bool Take(params ReadOnlySpan<string> words)
    {
        var has = statement.Has(at, words);
        at += has ? words.Length : 0;
        return has;
    }
}
