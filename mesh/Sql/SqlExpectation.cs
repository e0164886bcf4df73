namespace Platform.Mesh.Sql;

/// <summary>A condition that a pipeline states about the rows of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="First">The first token of the condition.</param>
/// <param name="Last">The last one.</param>
/// <param name="Violation">What a row costs that breaks it.</param>
public sealed record SqlExpectation(string Name, int First, int Last, SqlViolation Violation);
