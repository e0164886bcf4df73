namespace Platform.Mesh.Flows;

/// <summary>A table as a flow writes it.</summary>
/// <param name="Layer">Such as <c>silver</c>.</param>
/// <param name="Table">Such as <c>electricity</c>.</param>
public sealed record TableName(string Layer, string Table) : IComparable<TableName>
{
    /// <summary>The table that every project with ingestion has: files that could not be read.</summary>
    public static readonly TableName IngestErrors = new(Layers.Bronze, "ingest_errors");

    /// <summary>The table that every project with ingestion has: what became of the lines of each file.</summary>
    public static readonly TableName IngestFiles = new(Layers.Bronze, "ingest_files");

    /// <summary>The tables that ingestion makes besides its own, which belong to the project.</summary>
    public static readonly IReadOnlyList<TableName> OfIngestion = [IngestErrors, IngestFiles];

    /// <summary>Reads <c>layer.table</c>.</summary>
    /// <param name="text">Two words with a dot.</param>
    public static TableName Parse(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return new(text[..dot], text[(dot + 1)..]);
    }

    /// <summary>The parameter that stands for the table in SQL of its own project: <c>silver_electricity</c>.</summary>
    public string Parameter => $"{Layer}_{Table}";

    /// <summary>By layer and table.</summary>
    public int CompareTo(TableName? other) => string.CompareOrdinal(ToString(), other?.ToString());

    /// <summary><c>layer.table</c>.</summary>
    public override string ToString() => $"{Layer}.{Table}";
}
