namespace Platform.Cli.Diff;

/// <summary>One property that differs.</summary>
/// <param name="Path">
/// Wire names with dots, list items in brackets; options of the resource in angle brackets: `&lt;protect&gt;`.
/// </param>
/// <param name="Before">The value in the base as JSON, or null when it has none.</param>
/// <param name="After">The value in the head as JSON, or null when it has none.</param>
/// <param name="Effect">What the change does to the resource.</param>
public sealed record PropertyChange(string Path, string? Before, string? After, ChangeKind Effect = ChangeKind.Changed);
