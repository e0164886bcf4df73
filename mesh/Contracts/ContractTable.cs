using System.Text.Json.Serialization;

namespace Platform.Mesh.Contracts;

/// <summary>The table that a contract is about.</summary>
public sealed record ContractTable
{
    /// <summary>Required. Its name, without the layer.</summary>
    public required string Name { get; init; }

    /// <summary>Required. What it holds, in plain words.</summary>
    public required string Description { get; init; }

    /// <summary>Required. The grain: what one row is.</summary>
    public required string DataGranularityDescription { get; init; }

    /// <summary>Required. Its columns, in order.</summary>
    [MinLength(1, ErrorMessage = "at least one column")]
    public required IReadOnlyList<ContractColumn> Properties { get; init; }

    /// <summary>The contract that the table stands in; set by who reads it.</summary>
    [JsonIgnore]
    public DataContract? Contract { get; init; }

    /// <summary>What the table as a whole must keep to: gates, checked after the last task.</summary>
    public IReadOnlyList<QualityRule> Quality { get; init; } = [];

    /// <summary>Every rule of the table, with the column that it is about; null: the table itself.</summary>
    public IEnumerable<(QualityRule Rule, string? Column)> Rules =>
    [
        .. Quality.Select(rule => (rule, (string?)null)),
        .. Properties.SelectMany(column => column.Quality.Select(rule => (rule, (string?)column.Name))),
    ];

    /// <summary>The columns of which no two rows are equal, in order; none where the table has no key.</summary>
    public IEnumerable<string> Key => Properties
        .Where(column => column.PrimaryKey)
        .OrderBy(column => column.PrimaryKeyPosition)
        .Select(column => column.Name);
}
