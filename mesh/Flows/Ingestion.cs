namespace Platform.Mesh.Flows;

/// <summary>Files that land in a bronze table, whose columns its contract declares.</summary>
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

    /// <summary>
    /// The column whose text begins with the day (2019-01-31) that a backfill goes by; none when left out.
    /// </summary>
    public string? Period { get; init; }
}
