using System.Text.Json.Serialization;
using Platform.Mesh.Contracts;
using Platform.Mesh.Flows;
using Platform.Mesh.Privacy;

namespace Platform.Mesh.Resolved;

/// <summary>A table that a flow makes, as its contract declares it.</summary>
public sealed record ResolvedTable
{
    /// <summary>Its layer.</summary>
    public required string Layer { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its columns, in order; without those that bronze has by itself.</summary>
    public required IReadOnlyList<ResolvedColumn> Columns { get; init; }

    /// <summary>The columns of which no two rows are equal; null: it has no key.</summary>
    public IReadOnlyList<string>? Key { get; init; }

    /// <summary>What a row is, in words.</summary>
    public string? Grain { get; init; }

    /// <summary>What the catalog says of it; null outside gold, where a contract need not say.</summary>
    public TableDescription? About { get; init; }

    /// <summary>
    /// What binds its masks, row filter and tags in Unity Catalog, before a row is in it; null where nothing of it is
    /// personal. The executor puts in full names and the condition for <c>{schema}</c>, <c>{table}</c>, <c>{sees}</c>.
    /// </summary>
    public IReadOnlyList<string>? Protect { get; init; }

    /// <summary>
    /// The condition of the rows of people who asked to be erased; null where nothing in it tells a person.
    /// <c>{erased}</c> stands for the table of digests.
    /// </summary>
    public string? Erase { get; init; }

    /// <summary>
    /// Queries, over <c>{table}</c>, for the digests of what belongs to such people; null where it does not say both.
    /// </summary>
    public IReadOnlyList<string>? Links { get; init; }

    /// <summary>Layer and name.</summary>
    [JsonIgnore]
    public TableName FullName => new(Layer, Name);

    internal static ResolvedTable Of(TableName table, ContractTable contract) => new()
    {
        Layer = table.Layer,
        Name = table.Table,
        Columns =
        [
            .. contract.Properties.Select(column => new ResolvedColumn(column.Name, column.PhysicalType)
            {
                Unit = column.Unit,
                Description = column.Description,
                Nullable = column.Required ? false : null,
                Pii = column.Pii,
                Mask = column.Mask,
            }),
        ],
        Key = contract.Key.Any() ? [.. contract.Key] : null,
        Grain = contract.DataGranularityDescription,
        About = TableDescription.Of(table, contract),
        Erase = ErasureSql.Where(contract, table.Layer == Layers.Bronze),
        Links = ErasureSql.Links(contract) is [_, ..] links ? links : null,
        Protect = ProtectionSql.Of(contract) is [_, ..] protect ? protect : null,
    };
}
