using System.Text.RegularExpressions;
using Platform.Mesh.Faults;

namespace Platform.Mesh.Notebooks;

/// <summary>A notebook of a project, as its source says.</summary>
/// <param name="File">The file, as messages name it.</param>
/// <param name="Cells">Its cells in order.</param>
public sealed partial record SourceNotebook(string File, IReadOnlyList<NotebookCell> Cells)
{
    /// <summary>The widgets that it makes.</summary>
    public IReadOnlySet<string> Widgets { get; } = Names(Cells, Widget());

    /// <summary>The temp views that it makes.</summary>
    public IReadOnlySet<string> Views { get; } = Names(Cells, View());

    /// <summary>Its cells of Python.</summary>
    internal IEnumerable<NotebookCell> Python => Cells.Where(cell => cell.Kind == CellKind.Python);

    /// <summary>A fault at a line.</summary>
    internal Fault Fault(int line, string sentence) => Faults.Fault.OfSql(File, line, sentence);

    /// <summary>The line of a place in the text of a cell.</summary>
    internal static int LineOf(NotebookCell cell, int at) => cell.Line + cell.Text.AsSpan(0, at).Count('\n');

    static HashSet<string> Names(IEnumerable<NotebookCell> cells, Regex call) =>
    [
        .. cells
            .Where(cell => cell.Kind == CellKind.Python)
            .SelectMany(cell => call.Matches(cell.Text))
            .Select(match => match.Groups[1].Value),
    ];

    [GeneratedRegex("""dbutils\.widgets\.\w+\(\s*"(\w+)",""", RegexOptions.CultureInvariant)]
    private static partial Regex Widget();

    [GeneratedRegex("""TempView\("(\w+)"\)""", RegexOptions.CultureInvariant)]
    private static partial Regex View();
}
