using Platform.Mesh.Flows;

namespace Platform.Local.Compare;

/// <summary>What is compared.</summary>
public sealed record CompareOptions
{
    /// <summary>The only tables to compare, as <c>layer.table</c>; all when empty.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>
    /// Columns that are left out: a name, in every table, or <c>layer.table.column</c>. None when left out.
    /// </summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>
    /// The keys that the contracts of a flow declare, by its path. Where a table has none, rows are compared whole.
    /// </summary>
    public Func<string, IEnumerable<KeyValuePair<TableName, IReadOnlyList<string>>>> Keys { get; init; } = _ => [];

    /// <summary>Whether a column is left out.</summary>
    internal bool LeavesOut(TableName table, string column) =>
        Without.Contains(column) || Without.Contains($"{table}.{column}");
}
