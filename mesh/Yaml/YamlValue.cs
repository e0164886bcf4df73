using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.Mesh.Yaml;

/// <summary>What a node is as a value of a type, and how messages show it.</summary>
static partial class YamlValue
{
    /// <summary>The value of a scalar; null when it is none of that type.</summary>
    internal static object? Read(Type type, YamlNode node) => node is not YamlScalar { IsNull: false } scalar ? null
        : type == typeof(string) ? (IsTakenForAnother(scalar) ? null : scalar.Text)
        : type.IsEnum ? Named(type, scalar.Text)
        : !scalar.Plain ? null
        : type == typeof(bool) ? scalar.Text switch { "true" => true, "false" => false, _ => null }
        : type == typeof(int) ? Whole(scalar.Text)
        : Number(scalar.Text);

    /// <summary>Correct except for its quotes, which the message cannot show: what to say of them.</summary>
    internal static string Quotes(Type type, YamlNode node) => node is not YamlScalar { IsNull: false } scalar ? ""
        : type == typeof(string) && IsTakenForAnother(scalar) ? ", in quotes"
        : type.IsPrimitive && !scalar.Plain ? ", without quotes"
        : "";

    /// <summary>A node as a message shows it: never a secret.</summary>
    internal static string? Shown(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => null,
        YamlScalar scalar => scalar.Text,
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Shown))}]",
        YamlMapping { IsEncrypted: true } => "[secret]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(Shown))}}}",
        _ => null,
    };

    static string Shown(YamlEntry entry) => $"{entry.Key}: {Shown(entry.Value)}";

    static object? Named(Type type, string text) =>
        Array.Find(Enum.GetNames(type), name => Binder.Spelling(name) == text) is { } name
            ? Enum.Parse(type, name)
            : null;

    static object? Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    static object? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    static bool IsTakenForAnother(YamlScalar scalar) => scalar.Plain && NotText().IsMatch(scalar.Text);

    // What YAML reads as a truth value, a number or a date unless it is quoted, and Pulumi hands over as one.
    [GeneratedRegex(
        @"^(true|false|[-+]?(\d[\d_]*)?\.?\d+([eE][-+]?\d+)?|\d{4}-\d\d?-\d\d?.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotText();
}
