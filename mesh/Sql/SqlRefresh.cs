namespace Platform.Mesh.Sql;

/// <summary>
/// A table of a pipeline: <c>create or refresh streaming table | materialized view name (constraint ... expect (...) on
/// violation drop row | fail update) as query</c>. Source: learn.microsoft.com/azure/databricks/ldp/developer/
/// ldp-sql-ref-create-streaming-table and -materialized-view.
/// </summary>
public sealed class SqlRefresh
{
    readonly SqlStatement statement;
    readonly List<SqlExpectation> expectations = [];
    int at;

    SqlRefresh(SqlStatement statement) => this.statement = statement;

    /// <summary>Its name within the pipeline.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether it takes each row of its source once; else it is computed from all rows.</summary>
    public bool IsStreaming { get; private set; }

    /// <summary>What is expected of its rows.</summary>
    public IReadOnlyList<SqlExpectation> Expectations => expectations;

    /// <summary>The first token of the query; where reading stopped, if there is a fault.</summary>
    public int Query => at;

    /// <summary>
    /// What a streaming table streams: a table of the pipeline, or the parameter that stands for another.
    /// </summary>
    public string Streamed
    {
        get
        {
            var first = Enumerable.Range(0, statement.Tokens.Count)
                .FirstOrDefault(place => statement.Has(place, "stream")) + 2;
            return first >= statement.Tokens.Count ? ""
                : statement.Tokens[statement.Has(first, "identifier") ? first + 2 : first].Text;
        }
    }

    /// <summary>What is not as it must be; null when all is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether a statement makes a table of a pipeline.</summary>
    public static bool Starts(SqlStatement statement) => statement.Has(0, "create", "or", "refresh");

    /// <summary>Reads such a statement.</summary>
    public static SqlRefresh Read(SqlStatement statement)
    {
        var refresh = new SqlRefresh(statement) { at = 3 };
        refresh.Fault = refresh.Recognise();
        return refresh;
    }

    string? Recognise()
    {
        IsStreaming = Take("streaming", "table");
        if (!IsStreaming && !Take("materialized", "view"))
        {
            return "a pipeline refreshes a streaming table or a materialized view";
        }
        if (!IsWord(at) || statement.IsSymbol(at + 1, "."))
        {
            return "one word is expected here: a table of a pipeline lies in the pipeline's schema";
        }
        Name = statement.Tokens[at++].Text;
        if (statement.IsSymbol(at, "(") && Constraints() is { } fault)
        {
            return fault;
        }
        at += statement.Has(at, "comment") ? 2 : 0;
        return Take("as") && (statement.Has(at, "select") || statement.Has(at, "with"))
            ? null
            : "AS and a query are expected here";
    }

    string? Constraints()
    {
        var close = statement.Closing(at++);
        while (at < close)
        {
            var named = Take("constraint") && IsWord(at);
            var name = named ? statement.Tokens[at].Text : "";
            if (!named || !statement.Has(++at, "expect") || !statement.IsSymbol(++at, "("))
            {
                return SqlRules.Rule("expectation");
            }
            var last = statement.Closing(at);
            var first = at + 1;
            at = last + 1;
            expectations.Add(new(name, first, last - 1, Violation()));
            if (at < close && !statement.IsSymbol(at++, ","))
            {
                at--;
                return SqlRules.Rule("expectation");
            }
        }
        at = close + 1;
        return null;
    }

    SqlViolation Violation() =>
        Take("on", "violation", "drop", "row") ? SqlViolation.Drop
        : Take("on", "violation", "fail", "update") ? SqlViolation.Fail
        : SqlViolation.Warn;

    bool IsWord(int place) =>
        place < statement.Tokens.Count && statement.Tokens[place].Kind == SqlTokenKind.Word;

    bool Take(params ReadOnlySpan<string> words)
    {
        var has = statement.Has(at, words);
        at += has ? words.Length : 0;
        return has;
    }
}
