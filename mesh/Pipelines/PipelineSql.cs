using System.Text;
using Platform.Mesh.Flows;
using Platform.Mesh.Sql;

namespace Platform.Mesh.Pipelines;

/// <summary>
/// The one adapter: the statement of a pipeline as table, quarantine and counts, in the SQL that both engines read. A
/// streaming table is computed from all rows of its source: the source only grows, so these are the rows that a stream
/// has brought by then. A condition that is NULL does not hold.
/// </summary>
static class PipelineSql
{
    /// <summary>Adapts a file.</summary>
    /// <param name="table">The table that it makes.</param>
    /// <param name="script">The file, without a fault: one statement.</param>
    /// <param name="own">The tables of the pipeline, by the names that they have in it.</param>
    internal static PipelineDataset Of(TableName table, SqlScript script, IReadOnlyDictionary<string, TableName> own)
    {
        var statement = script.Statements[0];
        var refresh = SqlRefresh.Read(statement);
        var drops = refresh.Expectations.Where(expectation => expectation.Violation == SqlViolation.Drop).ToList();
        var first = statement.Source.Split('\n')[0];
        var view = $"{table.Table}_rows";
        return new(
            $"{table}",
            $"{first}\ncreate or replace temp view {view} as\n{Query(statement, refresh.Query, own)};\n"
                + Counts(statement, refresh.Expectations, view, table),
            $"{first}\ncreate or replace table {Named(table)} as\nselect * from {view}"
                + (drops.Count == 0
                    ? ";\n"
                    : $"\nwhere {All(statement, drops)};\n" + Aside(statement, drops, view, table)))
        {
            Expectations = refresh.Expectations.Count == 0 ? null : $"{Beside(table, Expectation)}",
            Quarantine = drops.Count == 0 ? null : $"{Beside(table, Quarantine)}",
        };
    }

    /// <summary>The tables of the pipeline that a file reads, by the names that they have in it.</summary>
    internal static IEnumerable<string> Reads(SqlScript script, IReadOnlyDictionary<string, TableName> own)
    {
        var statement = script.Statements[0];
        return Enumerable.Range(0, statement.Tokens.Count)
            .Where(at => IsOwn(statement, at, own))
            .Select(at => statement.Tokens[at].Text)
            .Distinct();
    }

    const string Expectation = "expectation";
    const string Quarantine = "quarantine";

    static TableName Beside(TableName table, string what) => table with { Table = $"{table.Table}_{what}" };

    static string Named(TableName table) => $"identifier(:{table.Parameter})";

    static string Counts(
        SqlStatement statement, IReadOnlyList<SqlExpectation> expectations, string view, TableName table)
    {
        var rows = expectations.Select(one => $"""
            select '{one.Name}' as expectation, '{one.Violation.ToString().ToLowerInvariant()}' as action,
              count(*) as records,
              count(case when {Broken(statement, one)} then 1 end) as failed_records
            from {view}
            """.ReplaceLineEndings("\n"));
        var name = Named(Beside(table, Expectation));
        return expectations.Count == 0
            ? ""
            : $"create or replace table {name} as\n{string.Join("\nunion all\n", rows)};\n";
    }

    static string Aside(SqlStatement statement, List<SqlExpectation> drops, string view, TableName table)
    {
        var reasons = drops.Select(one => $"\n    when {Broken(statement, one)} then '{one.Name}'");
        return $"""
            create or replace table {Named(Beside(table, Quarantine))} as
            select {view}.*,
              case{string.Concat(reasons)}
              end as reason
            from {view}
            where {string.Join(" or ", drops.Select(one => Broken(statement, one)))};

            """.ReplaceLineEndings("\n");
    }

    static string All(SqlStatement statement, IEnumerable<SqlExpectation> drops) =>
        string.Join(" and ", drops.Select(one => $"({Condition(statement, one)})"));

    static string Broken(SqlStatement statement, SqlExpectation one) =>
        $"case when {Condition(statement, one)} then 0 else 1 end = 1";

    static string Condition(SqlStatement statement, SqlExpectation one) =>
        statement.Source[statement.Tokens[one.First].Start..statement.Tokens[one.Last].End];

    // The text of the query, with the pipeline's own tables named as others are, and what is streamed read whole.
    static string Query(SqlStatement statement, int from, IReadOnlyDictionary<string, TableName> own)
    {
        var text = new StringBuilder();
        var closing = -1;
        for (var at = from; at < statement.Tokens.Count; at++)
        {
            var token = statement.Tokens[at];
            text.Append(at == from ? "" : statement.Source[statement.Tokens[at - 1].End..token.Start]);
            if (statement.Has(at, "stream") && statement.IsSymbol(at + 1, "("))
            {
                closing = statement.Closing(++at);
            }
            else if (at != closing)
            {
                text.Append(IsOwn(statement, at, own)
                    ? Named(own[token.Text])
                    : statement.Source[token.Start..token.End]);
            }
        }
        return text.ToString();
    }

    // `from trip`, `join trip`, `stream(trip)`.
    static bool IsOwn(SqlStatement statement, int at, IReadOnlyDictionary<string, TableName> own) =>
        statement.Tokens[at].Kind == SqlTokenKind.Word
        && own.ContainsKey(statement.Tokens[at].Text)
        && (statement.Has(at - 1, "from") || statement.Has(at - 1, "join")
            || (statement.IsSymbol(at - 1, "(") && statement.Has(at - 2, "stream")));
}
