using System.Collections.Immutable;
using Platform.Mesh.Contracts;
using Platform.Mesh.Flows;

namespace Platform.Mesh.Resolved;

/// <summary>What a catalog says of a table beside its columns, from the table's contract alone.</summary>
/// <param name="Comment">What it holds, its grain, and the terms.</param>
/// <param name="Tags">Tag to value: contract, domain, layer, owner, project.</param>
public sealed record TableDescription(string Comment, ImmutableSortedDictionary<string, string> Tags)
{
    /// <summary>What it may be used for, and what it must not.</summary>
    public required ContractTerms Terms { get; init; }

    /// <summary>
    /// Describes a table; null where its contract has no terms or no team, which only gold must have.
    /// </summary>
    internal static TableDescription? Of(TableName table, ContractTable contract) =>
        contract.Contract is not { Description: { } terms, Team: { } team } whole ? null : new(
            string.Join(
                ' ',
                from sentence in new[]
                {
                    contract.Description, contract.DataGranularityDescription, terms.Usage, terms.Limitations,
                }
                select $"{sentence.TrimEnd('.')}."),
            // No key has one of . , - = / : and blanks, which Unity Catalog refuses in keys (learn.microsoft.com,
            // azure/databricks/database-objects/tags).
            new Dictionary<string, string>
            {
                ["contract"] = whole.Version,
                ["domain"] = whole.Id.Split('.')[0],
                ["layer"] = table.Layer,
                ["owner"] = team.Name,
                ["project"] = whole.Id.Split('.')[1],
            }.ToImmutableSortedDictionary(StringComparer.Ordinal))
        {
            Terms = terms,
        };
}
