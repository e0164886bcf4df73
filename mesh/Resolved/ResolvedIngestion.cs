using Platform.Mesh.Flows;

namespace Platform.Mesh.Resolved;

/// <summary>Files that land in a bronze table.</summary>
public sealed record ResolvedIngestion
{
    /// <summary>The table, <c>bronze.&lt;table&gt;</c>.</summary>
    public required string Table { get; init; }

    /// <summary>The folder below the landing volume.</summary>
    public required string Source { get; init; }

    /// <summary>Which files, by their names.</summary>
    public required string Pattern { get; init; }

    /// <summary>How they are written.</summary>
    public required FileFormat Format { get; init; }

    /// <summary>The column that begins with the day that a backfill goes by; null where there is none.</summary>
    public string? Period { get; init; }

    /// <summary>The columns that are taken from them.</summary>
    public required IReadOnlyList<ResolvedColumn> Columns { get; init; }

    internal static ResolvedIngestion Of(Ingestion ingestion, Flow flow) => new()
    {
        Table = ingestion.Table,
        Source = ingestion.Source,
        Pattern = ingestion.Pattern,
        Format = ingestion.Format,
        Period = ingestion.Period,
        Columns = [.. flow.Contracts[TableName.Parse(ingestion.Table)].Properties.Select(ResolvedColumn.OfFiles)],
    };
}
