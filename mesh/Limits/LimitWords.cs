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

    /// <summary>A number as a double of SQL.</summary>
    internal static string Double(string number) => $"{number}e0";

    static string Shown(string number) =>
        decimal.Parse(number, CultureInfo.InvariantCulture).ToString("#,##0.#########", CultureInfo.InvariantCulture);
}
