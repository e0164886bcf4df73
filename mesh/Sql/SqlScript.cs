using System.Text.RegularExpressions;
using Platform.Mesh.Faults;

namespace Platform.Mesh.Sql;

/// <summary>A SQL file: its statements, and everything in it that is not portable.</summary>
/// <param name="File">The file, as messages name it.</param>
/// <param name="Statements">The statements in order.</param>
/// <param name="Faults">What one engine would refuse or read differently; empty when the file may run.</param>
public sealed partial record SqlScript(
    string File,
    IReadOnlyList<SqlStatement> Statements,
    IReadOnlyList<Fault> Faults)
{
    /// <summary>The parameters that the file uses, once each, as names without the colon.</summary>
    public IReadOnlyList<string> Parameters =>
    [
        .. Statements
            .SelectMany(statement => statement.Tokens)
            .Where(IsParameter)
            .Select(token => token.Text)
            .Distinct(),
    ];

    /// <summary>Whether the file makes a temp view and nothing that stays.</summary>
    public bool IsTempView => Statements.Any(IsTemporary) && Statements.All(OnlyReads);

    /// <summary>What is wrong with the file as one query, which charts and figures are made from.</summary>
    public IReadOnlyList<Fault> QueryFaults => Statements.Count < 2
        ? Faults
        : [.. Faults, Statements[1].Fault(0, $"the file holds one query, not {Statements.Count} statements")];

    /// <summary>Reads a file's text and checks it against the law of portable SQL.</summary>
    /// <param name="file">The file, as messages name it.</param>
    /// <param name="source">Its text.</param>
    public static SqlScript Read(string file, string source)
    {
        var faults = new List<Fault>();
        var isPipeline = SqlPipelineText.IsPipeline(source);
        var names = SqlPipelineText.Count(source);
        source = isPipeline ? SqlPipelineText.Portable(source) : source;
        var statements = SqlSplit.Statements(file, source, SqlLexer.Read(file, source, faults));
        if (faults.Count == 0 && statements.Count == 0)
        {
            faults.Add(Fault.OfSql(file, 1, "the file holds no statement"));
        }
        if (!(statements.All(OnlyReads) ? Purpose() : PurposeAndGrain()).IsMatch(source))
        {
            faults.Insert(0, Fault.OfSql(file, 1, FirstLine));
        }
        foreach (var statement in statements)
        {
            if (!SqlRefresh.Starts(statement))
            {
                SqlShape.Read(statement, faults);
            }
            faults.AddRange(SqlRules.Check(statement));
            faults.AddRange(SqlIdentifierRules.Check(statement));
            faults.AddRange(SqlPipelineRules.Check(statement));
        }
        if (isPipeline && names != statements.Sum(statement => statement.Tokens.Count(IsParameter)))
        {
            faults.Add(Fault.OfSql(file, 1, SqlRules.Rule("pipeline")));
        }
        return new SqlScript(file, statements, [.. faults.OrderBy(fault => fault.Line)]);
    }

    const string FirstLine = "the first line says what the file makes: `-- <purpose>; one row per <grain>`";

    /// <summary>Whether the file is of a pipeline, which only a pipeline runs.</summary>
    public bool IsPipeline => Statements.Any(SqlRefresh.Starts);

    static bool IsParameter(SqlToken token) => token.Kind == SqlTokenKind.Parameter;

    static bool OnlyReads(SqlStatement statement) =>
        IsTemporary(statement) || statement.Tokens[0].Text is "select" or "with" or "values";

    /// <summary>Whether the statement makes a temp view.</summary>
    public static bool IsTemporary(SqlStatement statement) =>
        Created(statement, "temp", "view") || Created(statement, "temporary", "view");

    static bool Created(SqlStatement statement, params ReadOnlySpan<string> words) =>
        statement.Has(0, "create") && statement.Has(statement.Has(1, "or", "replace") ? 3 : 1, words);

    [GeneratedRegex(@"\A-- .", RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\A-- .+; one row per .+", RegexOptions.CultureInvariant)]
    private static partial Regex PurposeAndGrain();
}
