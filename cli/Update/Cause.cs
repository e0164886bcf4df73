namespace Platform.Cli.Update;

/// <summary>A resource whose change replaces others.</summary>
/// <param name="Key">Type and name of the resource.</param>
/// <param name="Replaced">What it replaces.</param>
public sealed record Cause(string Key, IReadOnlyList<Effect> Replaced);
