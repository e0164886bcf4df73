using System.Text.RegularExpressions;

namespace Platform.Mesh.Notebooks;

/// <summary>A query of a notebook: a cell of SQL, or the text of a <c>spark.sql</c>.</summary>
/// <param name="Cell">The cell that it stands in.</param>
/// <param name="Line">The line of the file that it begins on.</param>
/// <param name="Text">Its text.</param>
sealed partial record NotebookQuery(NotebookCell Cell, int Line, string Text)
{
    /// <summary>The queries of a notebook in order.</summary>
    internal static IEnumerable<NotebookQuery> Of(SourceNotebook notebook) => notebook.Cells.SelectMany(In);

    static IEnumerable<NotebookQuery> In(NotebookCell cell) => cell.Kind switch
    {
        CellKind.Sql => [new(cell, cell.Line, cell.Text)],
        CellKind.Python => Calls().Matches(cell.Text).Select(match => match.Groups["sql"]).Select(sql =>
            new NotebookQuery(cell, SourceNotebook.LineOf(cell, sql.Index), sql.Value)),
        _ => [],
    };

    /// <summary>A call of <c>spark.sql</c> with a plain text in double quotes.</summary>
    [GeneratedRegex(
        @"spark\.sql\(\s*(?:""""""(?<sql>.*?)""""""|""(?<sql>[^""\n]+)"")",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    internal static partial Regex Calls();
}
