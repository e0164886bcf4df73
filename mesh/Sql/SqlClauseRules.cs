using static Platform.Mesh.Sql.SqlRules;

namespace Platform.Mesh.Sql;

/// <summary>Rules of clauses: a word of the grammar and what follows it.</summary>
static class SqlClauseRules
{
    internal static IEnumerable<string> Check(SqlStatement statement, SqlScopes scopes, int at) =>
        statement.Tokens[at].Text switch
        {
            "main" when statement.IsSymbol(at + 1, ".") => [Rule("catalog main")],
            "order" when statement.Has(at + 1, "by") => SqlOrderRules.Check(statement, at),
            "select" => SqlListRules.Select(statement, scopes, at),
            "values" => SqlListRules.Values(statement, scopes, at),
            "unpivot" or "as" when statement.IsSymbol(at + 1, "(") || statement.IsSymbol(at + 2, "(") =>
                SqlListRules.Names(statement, at),
            "in" when statement.IsSymbol(at + 1, "(")
                && statement.Has(at + 2, "select")
                && scopes.Clause(at) == "select" => [Rule("IN in a select list")],
            "like" or "ilike" when !IsText(statement, at + 1) => [Rule("LIKE")],
            "interval" when !IsInterval(statement, at) => [Rule("interval")],
            "limit" when !IsLimit(statement, at + 1) => [Rule("limit")],
            "offset" when !statement.Has(at - 2, "limit") && IsNumber(statement, at + 1) => [Rule("limit")],
            "into" when !(statement.Has(at - 1, "insert") || statement.Has(at - 1, "merge")) =>
                ["into: only DuckDB knows it; write create table ... as select"],
            "current_timestamp" => [Rule("current_timestamp")],
            "update" or "delete" when at == 0
                && (Selects(statement, 0, statement.Tokens.Count)
                    || statement.Top("using", 0) > 0
                    || statement.Top("from", 2) > 0) => [Rule("sub-query")],
            "merge" when at == 0 => Merge(statement),
            "insert" when statement.Has(at, "insert", "into") && at == 0 => Insert(statement),
            _ => [],
        };

    // The row's values come from VALUES, from a query, or by name; DuckDB takes an alias too.
    static string[] Insert(SqlStatement statement)
    {
        var body = SqlShape.Read(statement, []).Body;
        var follows = statement.IsSymbol(body, "(")
            || statement.Has(body, "values")
            || statement.Has(body, "select")
            || statement.Has(body, "with")
            || statement.Has(body, "by", "name");
        return follows ? [] : ["INSERT INTO a table is followed by columns, VALUES, a query or BY NAME"];
    }

    static IEnumerable<string> Merge(SqlStatement statement)
    {
        var (stage, matched) = (0, 0);
        var first = statement.Top("when", 0);
        if (first < 0 || statement.Top("using", 0) is var source && statement.IsSymbol(source + 1, "(")
            && !statement.Has(source + 2, "select") && !statement.Has(source + 2, "with"))
        {
            yield return Rule("merge");
            yield break;
        }
        for (var at = first; at >= 0; at = statement.Top("when", at + 1))
        {
            var then = statement.Top("then", at);
            var next = statement.Has(at + 1, "matched") ? 1
                : statement.Has(at + 1, "not", "matched", "by", "source") ? 3
                : statement.Has(at + 1, "not", "matched") ? 2 : 0;
            matched += next < stage || next == 0 || IsEmpty(statement, then + 1) ? 1 : 0;
            stage = next;
            if (then > 0 && Selects(statement, at, then))
            {
                yield return Rule("sub-query");
            }
        }
        if (matched > 0)
        {
            yield return Rule("merge");
        }
    }

    // DuckDB takes `update` and `insert` alone.
    static bool IsEmpty(SqlStatement statement, int at) =>
        (statement.Has(at, "update") || statement.Has(at, "insert"))
        && (at + 1 == statement.Tokens.Count || statement.Has(at + 1, "when"));

    static bool Selects(SqlStatement statement, int from, int to) =>
        Enumerable.Range(from, to - from).Any(at => statement.Has(at, "select"));

    static bool IsInterval(SqlStatement statement, int at) =>
        IsNumber(statement, at + 1)
        && at + 2 < statement.Tokens.Count
        && SqlLaw.Current.Intervals.Contains(statement.Tokens[at + 2].Text)
        && !IsNumber(statement, at + 3);

    // A column may be called limit or offset; then no number follows.
    static bool IsLimit(SqlStatement statement, int at) =>
        IsNumber(statement, at)
            ? at + 1 == statement.Tokens.Count || statement.IsSymbol(at + 1, ")") || statement.Has(at + 1, "offset")
            : at < statement.Tokens.Count
                && (statement.Tokens[at].Kind == SqlTokenKind.Symbol && !statement.IsSymbol(at, "("));

    static bool IsNumber(SqlStatement statement, int at) =>
        at < statement.Tokens.Count
        && statement.Tokens[at].Kind == SqlTokenKind.Number
        && statement.Tokens[at].Text.All(char.IsAsciiDigit);

    static bool IsText(SqlStatement statement, int at) =>
        at < statement.Tokens.Count && statement.Tokens[at].Kind == SqlTokenKind.Text;
}
