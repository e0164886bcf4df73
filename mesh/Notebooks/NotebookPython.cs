using System.Text.RegularExpressions;
using Platform.Mesh.Faults;

namespace Platform.Mesh.Notebooks;

/// <summary>
/// What Python in a notebook names: tables, and nothing that an environment has under a name of its own.
/// </summary>
static partial class NotebookPython
{
    const string SqlForm = "SQL is one text in double quotes; names come by args";
    const string TableForm = "a table is f\"{catalog}.{gold}.name\", with the layer's widget";

    /// <summary>Each place that is wrong.</summary>
    internal static IEnumerable<Fault> Check(SourceNotebook notebook, NotebookScope scope) =>
        notebook.Cells.Where(cell => cell.Kind != CellKind.Markdown)
            .SelectMany(cell => Own(notebook, cell, scope))
            .Concat(notebook.Python.SelectMany(cell => Tables(notebook, cell, scope)));

    /// <summary>The columns of the tables that Python names: a temp view may have them.</summary>
    internal static IEnumerable<string> Columns(SourceNotebook notebook, NotebookScope scope) => notebook.Python
        .SelectMany(cell => Calls().Matches(cell.Text).Select(match => Named().Match(cell.Text[match.Index..])))
        .Where(named => named.Success)
        .SelectMany(named => scope.Columns(named.Groups["layer"].Value, named.Groups["table"].Value) ?? []);

    static IEnumerable<Fault> Own(SourceNotebook notebook, NotebookCell cell, NotebookScope scope)
    {
        var layers = string.Join('|', scope.Layers);
        var widgets = string.Join(", ", scope.Layers.Prepend("catalog"));
        var own = new Regex(
            $@"\b(\w+_{Regex.Escape(scope.Domain)}(?=\.)|\w*{Regex.Escape(scope.Project)}_({layers})\b)");
        return own.Matches(cell.Text).Select(match => notebook.Fault(
            SourceNotebook.LineOf(cell, match.Index),
            $"`{match.Value}` is a name of one environment; take it from its widget: {widgets}"));
    }

    static IEnumerable<Fault> Tables(SourceNotebook notebook, NotebookCell cell, NotebookScope scope)
    {
        foreach (Match match in Calls().Matches(cell.Text))
        {
            var (line, rest) = (SourceNotebook.LineOf(cell, match.Index), cell.Text[match.Index..]);
            if (NotebookQuery.Calls().Match(rest) is { Success: true, Index: 0 })
            {
                continue;
            }
            if (Named().Match(rest) is not { Success: true } named)
            {
                yield return notebook.Fault(line, match.Value == ".table(" ? TableForm : SqlForm);
                continue;
            }
            var (layer, table) = (named.Groups["layer"].Value, named.Groups["table"].Value);
            foreach (var widget in new[] { "catalog", layer }.Except(notebook.Widgets))
            {
                yield return notebook.Fault(line, $"`{{{widget}}}` needs the widget `{widget}`, which no cell makes");
            }
            if (!scope.Layers.Contains(layer) || scope.Columns(layer, table) is null)
            {
                yield return notebook.Fault(line, $"{layer}.{table} is no table that a flow of the project makes");
            }
        }
    }

    [GeneratedRegex(@"\.table\(|spark\.sql\(", RegexOptions.CultureInvariant)]
    private static partial Regex Calls();

    // What Delta tells of a table takes no parameter for its name.
    [GeneratedRegex(
        @"\A(?:\.table\(f""|spark\.sql\(f""describe (?:history|detail) )"
        + @"\{catalog\}\.\{(?<layer>\w+)\}\.(?<table>\w+)""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
