using Platform.Mesh.Contracts;

namespace Platform.Mesh.Resolved;

/// <summary>A column, as its contract declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in portable SQL.</param>
public sealed record ResolvedColumn(string Name, string Type)
{
    /// <summary>What else files call it, in an ingestion; null where it has one name.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>The unit; null where there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>What it holds; null in an ingestion, where the table says it.</summary>
    public string? Description { get; init; }

    /// <summary>False: a gap is refused; null: gaps are allowed.</summary>
    public bool? Nullable { get; init; }

    /// <summary>The kind of personal data that it holds; null where it holds none.</summary>
    public string? Pii { get; init; }

    /// <summary>The mask of a column that holds personal data; null where it holds none.</summary>
    public string? Mask { get; init; }

    internal static ResolvedColumn OfFiles(ContractColumn column) => new(column.Name, column.PhysicalType)
    {
        Names = column.OtherNames.Count == 0 ? null : column.OtherNames,
    };
}
