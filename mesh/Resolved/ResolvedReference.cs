using Platform.Mesh.Flows;

namespace Platform.Mesh.Resolved;

/// <summary>A table that a flow names.</summary>
/// <param name="Layer">Its layer.</param>
/// <param name="Table">Its name.</param>
public sealed record ResolvedReference(string Layer, string Table)
{
    /// <summary>The project of the same domain that makes it; null for the flow's own.</summary>
    public string? Project { get; init; }

    /// <summary><c>layer.table</c>, as Python and the ledger know it.</summary>
    public override string ToString() => $"{Layer}.{Table}";

    internal static ResolvedReference Of(TableReference table) =>
        new(table.Table.Layer, table.Table.Table) { Project = table.Project };
}
