namespace Platform.Local.Report;

/// <summary>A figure at the top of a report.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Value">The value.</param>
public sealed record ReportFigure(string Name, double? Value);
