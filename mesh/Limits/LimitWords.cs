using System.Globalization;
using Platform.Mesh.Contracts;

namespace Platform.Mesh.Limits;

/// <summary>Limits as sentences of tables and pages, and as numbers of SQL.</summary>
static class LimitWords
{
    /// <summary>Why a number cannot be: <c>outside 0 to 150,000 MW</c>.</summary>
    internal static string Outside(ContractColumn column) => string.Create(
        CultureInfo.InvariantCulture,
        $"outside {Shown(column.Numbers!.Minimum)} to {Shown(column.Numbers.Maximum)} {column.Unit}").TrimEnd();

    /// <summary>A column in words: its name without the unit, <c>load actual</c>.</summary>
    internal static string Name(ContractColumn column)
    {
        var unit = $"_{column.Unit?.Replace("/", "", StringComparison.Ordinal)}";
        var name = column.Name.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
            ? column.Name[..^unit.Length]
            : column.Name;
        return name.Replace('_', ' ');
    }

    /// <summary>Why a text is not in the catalogue: <c>unknown plant</c>.</summary>
    internal static string Unknown(ContractColumn column) =>
        $"unknown {Name(column with { Name = column.Name.EndsWith("_id") ? column.Name[..^3] : column.Name })}";

    /// <summary>Why a value is too far from another: <c>production outside 0 to 1.001 times capacity</c>.</summary>
    internal static string Related(ContractColumn column)
    {
        var within = column.Within!;
        var other = within.OfCatalogue ? "that of the catalogue" : Name(column with { Name = within.Column });
        return within.Minimum is null
            ? $"{Name(column)} differs from the catalogue"
            : $"{Name(column)} outside {Shown(within.Minimum)} to {Shown(within.Maximum!)} times {other}";
    }

    /// <summary>A number as a double of SQL.</summary>
    internal static string Double(string number) => $"{number}e0";

    static string Shown(string number) =>
        decimal.Parse(number, CultureInfo.InvariantCulture).ToString("#,##0.#########", CultureInfo.InvariantCulture);
}
