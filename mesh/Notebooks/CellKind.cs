namespace Platform.Mesh.Notebooks;

/// <summary>What a cell of a notebook holds.</summary>
public enum CellKind
{
    /// <summary>Python.</summary>
    Python,

    /// <summary>Text for the reader, <c>%md</c>.</summary>
    Markdown,

    /// <summary>A query whose rows are shown, <c>%sql</c>.</summary>
    Sql,
}
