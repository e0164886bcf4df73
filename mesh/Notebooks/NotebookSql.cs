using Platform.Mesh.Faults;
using Platform.Mesh.Sql;

namespace Platform.Mesh.Notebooks;

/// <summary>The queries of a notebook: each reads tables that flows make, and columns that those have.</summary>
static class NotebookSql
{
    /// <summary>Each place that is wrong.</summary>
    internal static IEnumerable<Fault> Check(SourceNotebook notebook, NotebookScope scope)
    {
        List<Fault> faults = [];
        SqlNames[] all =
        [
            .. NotebookQuery.Of(notebook).Select(query => Read(notebook, query, scope, faults)).OfType<SqlNames>(),
        ];
        // A temp view may have any column of what the notebook reads.
        HashSet<string> anywhere =
            [.. all.SelectMany(names => names.Known), .. NotebookPython.Columns(notebook, scope)];
        foreach (var names in all)
        {
            faults.AddRange(names.Unknown(notebook.Views, anywhere));
        }
        return faults;
    }

    static SqlNames? Read(SourceNotebook notebook, NotebookQuery query, NotebookScope scope, List<Fault> faults)
    {
        // Tokens know their line in the notebook's file.
        var source = new string('\n', query.Line - 1) + query.Text;
        var statements = SqlSplit.Statements(notebook.File, source, SqlLexer.Read(notebook.File, source, faults));
        if (statements is not [var statement] || statement.Tokens[0].Text is not ("select" or "with"))
        {
            var line = statements.Count > 0 ? statements[0].Line : query.Line;
            faults.Add(notebook.Fault(line, "a cell of SQL is one query: it begins with select or with"));
            return null;
        }
        foreach (var token in statement.Tokens.Where(token => token.Kind == SqlTokenKind.Parameter))
        {
            if (!notebook.Widgets.Contains(token.Text) && !IsGiven(notebook, query, token.Text))
            {
                faults.Add(notebook.Fault(
                    token.Line, $"`:{token.Text}` needs the widget `{token.Text}`, which no cell makes"));
            }
        }
        return SqlNames.Of(statement, scope, query.Cell.IsDatabricksOnly, faults);
    }

    // A query in Python may be given more than widgets.
    static bool IsGiven(SourceNotebook notebook, NotebookQuery query, string name) => query.Cell.Kind == CellKind.Python
        && notebook.Python.Any(cell => cell.Text.Contains($"\"{name}\":", StringComparison.Ordinal));
}
