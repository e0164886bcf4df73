namespace Platform.Mesh.Flows;

/// <summary>The columns of the tables that ingestion makes besides its own, which have no contract.</summary>
public static class IngestColumns
{
    /// <summary>Table to columns, in order.</summary>
    public static IReadOnlyDictionary<TableName, IReadOnlyList<string>> Of { get; } =
        new Dictionary<TableName, IReadOnlyList<string>>
        {
            [TableName.IngestErrors] = ["_file", "table_name", "reason", "_batch"],
            [TableName.IngestFiles] =
            [
                "_file", "table_name", "_modified", "_batch", "state", "line_count", "header_count", "empty_count",
                "row_count", "aside_count", "missing_columns", "reason",
            ],
        };
}
