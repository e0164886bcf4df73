namespace Platform.Local.Report;

/// <summary>A figure at the top of a report.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Value">A number or a text; null where there is none.</param>
public sealed record ReportFigure(string Name, object? Value);
