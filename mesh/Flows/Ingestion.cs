namespace Platform.Mesh.Flows;

/// <summary>Files that land in a bronze table.</summary>
public sealed record Ingestion
{
    /// <summary>Required. The table, <c>bronze.&lt;table&gt;</c>.</summary>
    [RegularExpression("^bronze\\.[a-z][a-z0-9_]*$", ErrorMessage = "bronze.<table>")]
    public required string Table { get; init; }

    /// <summary>Required. The folder below the project's landing volume.</summary>
    [RegularExpression(
        @"^[A-Za-z0-9_\-]+(/[A-Za-z0-9_\-]+)*$",
        ErrorMessage = "a folder below the landing volume, of letters, digits, _ and -")]
    public required string Source { get; init; }

    /// <summary>Required. Which files, such as <c>fr_weather_hourly_*.csv*</c>.</summary>
    [RegularExpression(@"^[^/\\]+$", ErrorMessage = "a file name with * and ?, without a folder")]
    public required string Pattern { get; init; }

    /// <summary>CSV with a header when left out.</summary>
    public FileFormat Format { get; init; }

    /// <summary>Required. The columns, all text.</summary>
    [MinLength(1, ErrorMessage = "at least one column")]
    [RegularExpression(
        "^[A-Za-z][A-Za-z0-9_]*$",
        ErrorMessage = "columns of letters, digits and _, starting with a letter")]
    public required IReadOnlyList<string> Columns { get; init; }
}
