namespace Platform.Mesh.Notebooks;

/// <summary>A cell of a notebook.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Title">What stands above it, of <c># DBTITLE 1,</c>; empty where it has none.</param>
/// <param name="Line">The line of the file that its text begins on, from 1.</param>
/// <param name="Text">What is in it, without the marks of the source format.</param>
public sealed record NotebookCell(CellKind Kind, string Title, int Line, string Text)
{
    /// <summary>How the title of a cell begins that open Spark cannot run; the reason follows.</summary>
    public const string OnlyMark = "Databricks only: ";

    /// <summary>Whether it needs what open Spark lacks.</summary>
    public bool IsDatabricksOnly => Title.StartsWith(OnlyMark, StringComparison.Ordinal);
}
