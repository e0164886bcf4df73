namespace Platform.Mesh.Reports;

/// <summary>What a project shows of its gold tables, in the local HTML report and the dashboard alike.</summary>
public sealed record ReportDefinition
{
    /// <summary>Required. The headline.</summary>
    public required string Title { get; init; }

    /// <summary>Required. One or two sentences under it.</summary>
    public required string Description { get; init; }

    /// <summary>
    /// What figures, columns and series are called, as a person would write it, with the unit where one belongs to it:
    /// <c>mape_percent: Mean error (%)</c>. Left out, the name with spaces.
    /// </summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Required. The charts, in order; at least one.</summary>
    [MinLength(1, ErrorMessage = "at least one chart")]
    public required IReadOnlyList<ReportChart> Charts { get; init; }
}
