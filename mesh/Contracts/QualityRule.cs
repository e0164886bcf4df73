namespace Platform.Mesh.Contracts;

/// <summary>
/// A number that a table must keep to, of which a run makes a gate: a metric of the standard, or a query of one's own.
/// Exactly one of mustBe, mustBeGreaterOrEqualTo and mustBeBetween.
/// </summary>
public sealed record QualityRule
{
    /// <summary>Required. What must hold, in plain words: the sentence of a broken gate has them.</summary>
    public required string Description { get; init; }

    /// <summary>A metric, when left out.</summary>
    [AllowedValues("library", "sql")]
    public string Type { get; init; } = "library";

    /// <summary>
    /// Rows of the table, or values of a column beyond the different ones; only and always with library.
    /// </summary>
    [AllowedValues("rowCount", "duplicateValues", null)]
    public string? Metric { get; init; }

    /// <summary>
    /// A portable query of one row with one number <c>value</c>, which reads <c>${object}</c>, the table; only and
    /// always with sql.
    /// </summary>
    public string? Query { get; init; }

    /// <summary>The number.</summary>
    public double? MustBe { get; init; }

    /// <summary>The least.</summary>
    public double? MustBeGreaterOrEqualTo { get; init; }

    /// <summary>The least and the most.</summary>
    public IReadOnlyList<double> MustBeBetween { get; init; } = [];

    /// <summary>The least that the number may be.</summary>
    public double? Least => MustBe ?? MustBeGreaterOrEqualTo ?? (MustBeBetween is [var least, _] ? least : null);

    /// <summary>The most; null where only the least is told.</summary>
    public double? Most => MustBe ?? (MustBeBetween is [_, var most] ? most : null);
}
