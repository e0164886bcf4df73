namespace Platform.Mesh.Resolved;

/// <summary>A SQL file of a task.</summary>
/// <param name="File">Relative to the flow's folder.</param>
public sealed record ResolvedFile(string File);
