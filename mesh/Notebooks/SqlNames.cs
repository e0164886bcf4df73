using Platform.Mesh.Faults;
using Platform.Mesh.Sql;

namespace Platform.Mesh.Notebooks;

/// <summary>
/// The names in a query: the tables that it reads, their columns, and what it calls something itself.
/// </summary>
sealed class SqlNames
{
    const string Form = "a table is identifier(:catalog || '.' || :gold || '.name'), with the layer's parameter";

    readonly SqlStatement statement;
    readonly HashSet<int> places = [];
    readonly HashSet<string> parts;

    SqlNames(SqlStatement statement)
    {
        this.statement = statement;
        var after = Enumerable.Range(1, statement.Tokens.Count - 1).Where(at => statement.Has(at - 1, "as"));
        parts = [.. Enumerable.Range(0, statement.Tokens.Count - 2)
            .Where(at => statement.Has(at + 1, "as") && statement.IsSymbol(at + 2, "("))
            .Select(at => statement.Tokens[at].Text)];
        Known = [.. parts, .. after.Select(at => statement.Tokens[at].Text)];
    }

    /// <summary>The columns of its tables, and its own names.</summary>
    internal HashSet<string> Known { get; }

    /// <summary>Whether columns are known of every table that it names.</summary>
    bool IsWhole { get; set; } = true;

    /// <summary>Reads the tables of a query; null where one is wrong.</summary>
    internal static SqlNames? Of(SqlStatement statement, NotebookScope scope, bool onDatabricks, List<Fault> faults)
    {
        var (names, before) = (new SqlNames(statement), faults.Count);
        for (var at = 0; at < statement.Tokens.Count; at++)
        {
            if (statement.Has(at, "identifier") && names.Table(at, scope, onDatabricks) is { } sentence)
            {
                faults.Add(statement.Fault(at, sentence));
            }
        }
        return faults.Count == before ? names : null;
    }

    /// <summary>What is neither a column of its tables nor a name of its own.</summary>
    /// <param name="views">The temp views of the notebook.</param>
    /// <param name="anywhere">The names that all queries of the notebook know.</param>
    internal IEnumerable<Fault> Unknown(IReadOnlySet<string> views, HashSet<string> anywhere)
    {
        int[] words = [.. Enumerable.Range(0, statement.Tokens.Count).Where(IsName)];
        int[] sources = [.. words.Where(IsSource)];
        int[] foreign = [.. sources.Where(at => !parts.Contains(Text(at)) && !views.Contains(Text(at)))];
        if (foreign.Length > 0)
        {
            return foreign.Select(at => statement.Fault(
                at, $"`{Text(at)}` is neither made in the query nor a temp view of the notebook; {Form}"));
        }
        var viewed = sources.Any(at => views.Contains(Text(at)));
        return !IsWhole ? [] : words
            .Except(sources)
            .Where(at => !Known.Contains(Text(at)) && !(viewed && anywhere.Contains(Text(at))))
            .Select(at => statement.Fault(at, $"`{Text(at)}` is no column of the tables that the query reads"));
    }

    string Text(int at) => statement.Tokens[at].Text;

    bool IsName(int at) => statement.Tokens[at].Kind == SqlTokenKind.Word
        && !places.Contains(at)
        && !SqlKeywords.All.Contains(Text(at))
        && !statement.IsSymbol(at + 1, "(");

    // What stands after `from` and `join`, but for the `from` of extract.
    bool IsSource(int at) => (statement.Has(at - 1, "from") || statement.Has(at - 1, "join"))
        && !statement.Has(at - 4, "extract");

    string? Table(int at, NotebookScope scope, bool onDatabricks)
    {
        var end = statement.Closing(at + 1);
        places.UnionWith(Enumerable.Range(at, end - at + 1));
        var name = string.Concat(statement.Tokens.Skip(at + 2).Take(end - at - 2).Select(Part));
        if (name.Split('.') is not [":catalog", var schema, var table] || table.Length == 0)
        {
            return Form;
        }
        var (isSystem, layer) = (schema == "information_schema", schema.TrimStart(':'));
        var columns = isSystem ? InformationSchema.Views.GetValueOrDefault(table)
            : schema.StartsWith(':') && scope.Layers.Contains(layer) ? scope.Columns(layer, table) : null;
        if (columns is null)
        {
            return isSystem
                ? $"{table} is unknown; of the information schema notebooks read {string.Join(", ", Views)}"
                : $"{layer}.{table} is no table that a flow of the project makes";
        }
        Known.UnionWith(columns);
        IsWhole &= columns.Count > 0;
        return isSystem && !onDatabricks
            ? $"open Spark has no information schema; title the cell `# DBTITLE 1,{NotebookCell.OnlyMark}<reason>`"
            : null;
    }

    static IEnumerable<string> Views => InformationSchema.Views.Keys.Order(StringComparer.Ordinal);

    static string Part(SqlToken token) => token.Kind switch
    {
        SqlTokenKind.Parameter => $":{token.Text}",
        SqlTokenKind.Text => token.Text,
        _ => token.IsSymbol("||") ? "" : $" {token.Text}",
    };
}
