using System.Text.RegularExpressions;

namespace Platform.Mesh.Contracts;

/// <summary>The rules of what a column says of people.</summary>
/// <param name="column">The column.</param>
/// <param name="unless">Adds a fault where its first argument is false: key, value got, values allowed.</param>
sealed partial class PrivacyRules(ContractColumn column, Action<bool, string, string?, string> unless)
{
    static readonly string[] Kinds = ["address", "birth_date", "message", "name"];

    /// <summary>Checks them.</summary>
    /// <param name="key">The key of the properties.</param>
    internal void Check(string key)
    {
        var fitting = Masks.All.Where(mask => mask.Types.Contains(column.PhysicalType)).Select(mask => mask.Name);
        unless(column.Pii is null || Kinds.Contains(column.Pii), key, column.Pii, $"pii: {string.Join(", ", Kinds)}");
        unless(column.Pii is null || column.Mask is not null, key, column.Pii, "a mask with pii");
        unless(column.Mask is null || column.Pii is not null, key, column.Mask, "pii with a mask");
        unless(column.Mask is null || fitting.Contains(column.Mask), key, column.Mask,
            $"a mask of {column.PhysicalType}: {string.Join(", ", fitting.DefaultIfEmpty("none"))}");
        var hides = column.Property("hides");
        unless(hides is null || (hides == "true" && column.PhysicalType == "boolean"), key, hides,
            "hides: \"true\", of a boolean");
        foreach (var name in new[] { "person", "belongs" })
        {
            var told = column.Property(name);
            unless(told is null || Word().IsMatch(told), key, told,
                $"{name}: what the column tells a person or thing by, such as user_id, or $.user_id within JSON");
        }
    }

    [GeneratedRegex(@"^([$][.])?[a-z][a-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
