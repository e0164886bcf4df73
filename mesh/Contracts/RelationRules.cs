using System.Text.RegularExpressions;

namespace Platform.Mesh.Contracts;

/// <summary>The rules of a column beside others: what sets limits to it, and of what a table has one.</summary>
/// <param name="column">The column.</param>
/// <param name="unless">Adds a fault where its first argument is false: key, value got, values allowed.</param>
sealed partial class RelationRules(ContractColumn column, Action<bool, string, string?, string> unless)
{
    /// <summary>Checks them.</summary>
    /// <param name="key">The key of the properties.</param>
    /// <param name="table">The columns of the table.</param>
    internal void Check(string key, IReadOnlyList<ContractColumn> table)
    {
        var (catalogue, within) = (column.Catalogue, column.Within);
        unless(catalogue is null || Silver().IsMatch(catalogue), key, catalogue,
            "catalogue: a table such as silver.plant");
        unless(catalogue is null || table.Count(other => other.Catalogue is not null) == 1, key, catalogue,
            "one catalogue of a table");
        unless(!column.Hides || table.Count(other => other.Hides) == 1, key, column.Property("hides"),
            "one column with hides of a table, which has one row filter");
        var fits = within is { Minimum: null } ? column.Numbers is null && column.Times is null
            : within is not null && column.Numbers is not null;
        var known = table.Any(other => within is { OfCatalogue: true }
            ? other.Catalogue is not null
            : other.Name == within?.Column && other.Name != column.Name && other.Numbers is not null);
        unless(column.Property("within") is null || (fits && known), key, column.Property("within"),
            "within: of a number \"0 to 1.5 other\", a column with limits, or \"0 to 3 catalogue.other\"; of a text "
            + "\"catalogue.other\"; and a column with catalogue");
    }

    [GeneratedRegex(@"^silver\.[a-z][a-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Silver();
}
