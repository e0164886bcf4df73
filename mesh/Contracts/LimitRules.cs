using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.Mesh.Contracts;

/// <summary>The rules of a column's custom properties: the unit, and in bronze the limits.</summary>
/// <param name="column">The column.</param>
/// <param name="unless">Adds a fault where its first argument is false: key, value got, values allowed.</param>
sealed partial class LimitRules(ContractColumn column, Action<bool, string, string?, string> unless)
{
    static readonly string[] Limits =
    [
        "minimum", "maximum", "outside", "earliest", "ahead", "values", "catalogue", "within",
    ];

    /// <summary>Checks them.</summary>
    /// <param name="key">The key of the properties.</param>
    /// <param name="isBronze">Whether the table is one that files land in.</param>
    internal void Check(string key, bool isBronze)
    {
        var names = column.CustomProperties.Select(own => own.Property).ToList();
        unless(names.Distinct().Count() == names.Count, key, string.Join(", ", names), "each property once");
        var limits = names.Intersect(Limits).ToList();
        unless(isBronze || limits.Count == 0, key, string.Join(", ", limits), "limits in bronze alone");
        unless(isBronze || column.OtherNames.Count == 0, key, column.Property("names"),
            "names in bronze alone, where files are read");
        unless(column.OtherNames.All(name => Header().IsMatch(name)), key, column.Property("names"),
            "names: letters, digits, spaces, _ - . ( ) and /, separated by a comma and a space");
        Together(key, "minimum", "maximum");
        Together(key, "earliest", "ahead");
        string[] kinds = [.. new[] { "minimum", "earliest", "values", "catalogue" }.Where(names.Contains)];
        unless(kinds.Length < 2, key, string.Join(", ", kinds), "numbers, times, values or a catalogue");
        if (column.Numbers is { } numbers)
        {
            var read = Number(numbers.Minimum) <= Number(numbers.Maximum);
            unless(read, key, $"{numbers.Minimum} to {numbers.Maximum}",
                "two numbers such as \"-0.5\", the minimum not above the maximum");
        }
        var outside = column.Property("outside");
        unless(outside is null || (column.Numbers is not null && outside is "cell" or "row"), key, outside,
            "outside: cell or row, beside minimum and maximum");
        if (column.Times is { } times)
        {
            unless(Day().IsMatch(times.Earliest), key, times.Earliest, "earliest: a day such as 2000-01-01");
            unless(Hours().IsMatch(times.Ahead), key, times.Ahead, "ahead: whole hours such as 48 hours");
        }
        unless(column.Values.All(value => Word().IsMatch(value)), key, column.Property("values"),
            "values: words in small letters, separated by a comma and a space");
    }

    void Together(string key, string one, string other) => unless(
        column.Property(one) is null == column.Property(other) is null,
        key,
        column.Property(one) ?? column.Property(other),
        $"{one} and {other} together");

    // What is no number is not below or above another one either.
    static double Number(string text) => Plain().IsMatch(text)
        ? double.Parse(text, CultureInfo.InvariantCulture)
        : double.NaN;

    [GeneratedRegex(@"^-?\d{1,15}(\.\d{1,9})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"^\d{1,5} hours\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hours();

    [GeneratedRegex(@"^[\p{L}0-9_][\p{L}0-9_ .()/\-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"^[a-z][a-z0-9_ \-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
