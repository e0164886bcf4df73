namespace Platform.Components.Databricks.Flows;

/// <summary>A file of a folder.</summary>
/// <param name="Name">Path relative to the folder, with <c>/</c>.</param>
/// <param name="Content">What is in it.</param>
public sealed record SourceFile(string Name, byte[] Content);
