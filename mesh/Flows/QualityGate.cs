namespace Platform.Mesh.Flows;

/// <summary>A condition on a table; breaking it fails the run. Exactly one of max_share and min_rows.</summary>
public sealed record QualityGate
{
    /// <summary>Required. The table it looks at.</summary>
    public required string Table { get; init; }

    /// <summary>The table that max_share is a share of; only and always with max_share.</summary>
    public string? Of { get; init; }

    /// <summary>The most rows, as a share (0 to 1) of the rows of <see cref="Of"/>.</summary>
    [Range(0.0, 1.0, ErrorMessage = "0 to 1")]
    public double? MaxShare { get; init; }

    /// <summary>The fewest rows.</summary>
    [Range(0, int.MaxValue, ErrorMessage = "at least 0")]
    public int? MinRows { get; init; }
}
