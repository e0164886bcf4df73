namespace Platform.Mesh.Reports;

/// <summary>What a project shows of its gold tables, in the local HTML report and the dashboard alike.</summary>
public sealed record ReportDefinition
{
    /// <summary>Required. The headline.</summary>
    public required string Title { get; init; }

    /// <summary>Required. One or two sentences under it.</summary>
    public required string Description { get; init; }

    /// <summary>Required. The charts, in order; at least one.</summary>
    [MinLength(1, ErrorMessage = "at least one chart")]
    public required IReadOnlyList<ReportChart> Charts { get; init; }
}
