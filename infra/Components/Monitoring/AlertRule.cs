namespace Platform.Components.Monitoring;

/// <summary>An alert that fires when its query returns a row.</summary>
/// <param name="Key">Logical and physical name.</param>
/// <param name="Title">What the operator reads first.</param>
/// <param name="Meaning">What happened and where to look.</param>
/// <param name="Severity">0 critical, 1 error, 2 warning, 3 informational.</param>
/// <param name="Every">How often it looks and how far back, ISO 8601 duration.</param>
/// <param name="Query">KQL.</param>
public sealed record AlertRule(string Key, string Title, string Meaning, double Severity, string Every, string Query);
