using System.Globalization;
using System.Text.Json;

namespace Platform.Tests.Law;

/// <summary>The types and rows of a query, or that the engine raised.</summary>
/// <param name="Types">Types of the columns in Spark's words.</param>
/// <param name="Rows">The rows: doubles as numbers or a word, decimals and times as texts.</param>
/// <param name="Raises">The engine's class of error; null where it answered.</param>
sealed record LawAnswer(string[]? Types, JsonElement[][]? Rows, string? Raises)
{
    /// <summary>What differs; null where the two are equal.</summary>
    internal string? Difference(LawAnswer other, bool ordered)
    {
        if ((Raises, other.Raises) is not (null, null))
        {
            return Raises is not null && other.Raises is not null
                ? null
                : $"raises: {Raises ?? "no"} | {other.Raises ?? "no"}";
        }
        if (!Types!.SequenceEqual(other.Types!))
        {
            return $"types: {string.Join(", ", Types!)} | {string.Join(", ", other.Types!)}";
        }
        var (left, right) = (Sorted(ordered), other.Sorted(ordered));
        if (left.Length != right.Length)
        {
            return $"rows: {left.Length} | {right.Length}";
        }
        var at = Enumerable.Range(0, left.Length).Where(row => !Same(left[row], right[row], Types!)).ToArray();
        return at.Length == 0
            ? null
            : string.Join("; ", at.Take(3).Select(row => $"{Text(left[row])} | {Text(right[row])}"));
    }

    JsonElement[][] Sorted(bool ordered) =>
        ordered ? Rows! : [.. Rows!.OrderBy(row => string.Join('|', row.Select(Key)), StringComparer.Ordinal)];

    static string Key(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble().ToString("E6", CultureInfo.InvariantCulture).Replace("-0.0", "0.0"),
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Key)),
        JsonValueKind.String => Trimmed(value.GetString()!),
        _ => value.GetRawText(),
    };

    static bool Same(JsonElement[] left, JsonElement[] right, string[] types) =>
        left.Length == right.Length && Enumerable.Range(0, left.Length).All(at => Same(left[at], right[at], types[at]));

    static bool Same(JsonElement left, JsonElement right, string type) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) when type.Contains("double") || type.Contains("float") =>
            Near(left.GetDouble(), right.GetDouble(), type.Contains("float") ? 1e-6 : 1e-9),
        (JsonValueKind.Number, JsonValueKind.Number) => left.GetRawText() == right.GetRawText(),
        (JsonValueKind.Array, JsonValueKind.Array) => left.GetArrayLength() == right.GetArrayLength()
            && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => Same(pair.First, pair.Second, type)),
        (JsonValueKind.String, JsonValueKind.String) => Trimmed(left.GetString()!) == Trimmed(right.GetString()!),
        var (one, two) => one == two,
    };

    static bool Near(double left, double right, double tolerance) =>
        left == right || Math.Abs(left - right) <= tolerance * Math.Max(Math.Abs(left), Math.Abs(right));

    // A moment with microseconds, 12:00:00.5 and 12:00:00.500000; a decimal, .5 and 0.5.
    static string Trimmed(string text) =>
        text.Length == 26 && text[19] == '.' ? text.TrimEnd('0').TrimEnd('.')
        : text.StartsWith('.') ? $"0{text}"
        : text.StartsWith("-.", StringComparison.Ordinal) ? $"-0{text[1..]}"
        : text;

    static string Text(JsonElement[] row) => $"[{string.Join(", ", row.Select(value => value.GetRawText()))}]";
}
