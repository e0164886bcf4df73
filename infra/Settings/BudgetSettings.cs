namespace Platform.Settings;

/// <summary><c>platform:budget</c>: what a month may cost.</summary>
public sealed record BudgetSettings
{
    /// <summary>Required. In the currency of the subscription.</summary>
    [Range(1.0, 1e9, ErrorMessage = "at least 1")]
    public required double Amount { get; init; }

    /// <summary>
    /// From which month it counts, such as <c>"2026-01-01"</c>; the month of the first deployment when left out. A
    /// budget keeps the month that it was made with.
    /// </summary>
    [RegularExpression(@"^20\d\d-(0[1-9]|1[0-2])-01$",
        ErrorMessage = "the first day of a month in quotes, such as \"2026-01-01\"")]
    public string? StartDate { get; init; }

    /// <summary>Percentages of the amount that are reported, up to five; 80 and 100 when left out.</summary>
    [Length(1, 5, ErrorMessage = "one to five percentages")]
    [Range(1, 1000, ErrorMessage = "1 to 1000")]
    public IReadOnlyList<int> Thresholds { get; init; } = [80, 100];
}
