namespace Platform.Mesh.Flows;

/// <summary>A table, and where a flow names it.</summary>
/// <param name="Key">The key in <c>deployment.yml</c>: of the table, or of the SQL file that names it.</param>
/// <param name="Table">The table.</param>
sealed record TableUse(string Key, TableReference Table);
