namespace Platform.Mesh.Reports;

/// <summary>One chart of a report: a query over gold tables, and how its columns are drawn.</summary>
public sealed record ReportChart
{
    /// <summary>
    /// Required. Names the chart in links and in the dashboard: lower-case letters, digits and hyphens; once per
    /// report.
    /// </summary>
    [RegularExpression(
        "[a-z][a-z0-9-]{0,59}",
        ErrorMessage = "lower-case letters, digits and hyphens, beginning with a letter, at most 60")]
    public required string Id { get; init; }

    /// <summary>Required. What the reader sees above the chart.</summary>
    public required string Title { get; init; }

    /// <summary>Required. How it is drawn.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>Required. A SQL file below the project's folder: one portable SELECT over gold tables.</summary>
    public required string Sql { get; init; }

    /// <summary>The column along the bottom: a time, or a category. Required unless the kind is table.</summary>
    public string? X { get; init; }

    /// <summary>The columns drawn. Required unless the kind is table.</summary>
    public IReadOnlyList<string> Series { get; init; } = [];

    /// <summary>The lower edge of a band; left out, the first series.</summary>
    public string? Lower { get; init; }

    /// <summary>The upper edge of a band; only and always with the kind band.</summary>
    public string? Upper { get; init; }

    /// <summary>
    /// A column that parts the rows: one small plot per value, with the value above it and, where the query has a
    /// column <c>story</c>, that text; left out, one plot of all rows. Not with the kinds table and map.
    /// </summary>
    public string? By { get; init; }

    /// <summary>
    /// A GeoJSON file below the project's folder, the ground of a map; required with the kind map, and with no other.
    /// </summary>
    public string? Outline { get; init; }

    /// <summary>The unit of the values, such as MW; left out, none is shown.</summary>
    public string? Unit { get; init; }

    /// <summary>How many rows, the last ones, a time chart shows before the reader widens it; left out, all.</summary>
    [Range(1, 1_000_000, ErrorMessage = "1 to 1000000")]
    public int? Window { get; init; }

    /// <summary>One sentence under the title; left out, none.</summary>
    public string? Note { get; init; }
}
