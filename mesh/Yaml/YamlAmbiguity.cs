using System.Text.RegularExpressions;

namespace Platform.Mesh.Yaml;

/// <summary>Plain text that common readers of YAML take for different things.</summary>
public static partial class YamlAmbiguity
{
    /// <summary>What to write instead; null where every reader sees the same.</summary>
    /// <param name="text">The text, as it stands without quotes.</param>
    /// <param name="inBraces">Whether it stands between braces or brackets.</param>
    internal static string? Better(string text, bool inBraces) =>
        Truth().IsMatch(text) ? $"true or false, or \"{text}\" in quotes for the text"
        : Capital().IsMatch(text) ? $"{text.ToLowerInvariant()}, in small letters"
        : NumberLike().IsMatch(text) && !Number().IsMatch(text)
            ? $"a number such as 12 or 0.5, or \"{text}\" in quotes for the text"
        : text is "=" or "<<" || (inBraces && text.AsSpan().ContainsAny('?', '%'))
            ? $"\"{text}\" in quotes"
        : null;

    /// <summary>What to write instead of a key; null where every reader sees the same.</summary>
    /// <param name="text">The key, as it stands without quotes.</param>
    /// <param name="inBraces">Whether it stands between braces.</param>
    public static string? BetterKey(string text, bool inBraces) =>
        Better(text, inBraces) is not null || Number().IsMatch(text) || text is "" or "~" or "null" or "true" or "false"
            ? $"\"{text}\" in quotes"
            : null;

    /// <summary>What no line may hold, and why; null where it holds nothing of the kind.</summary>
    /// <param name="line">A line of the file.</param>
    internal static (string Got, string Better)? OfLine(string line) =>
        line.Contains('\t') ? ("a tab", "spaces; a tab in a text is \\t between double quotes")
        : line.AsSpan().ContainsAny('\u0085', '\u2028', '\u2029')
            ? ("a line end of Unicode", "a line feed; in a text \\N, \\L or \\P between double quotes")
        : line.StartsWith('%') ? (line, "no directive")
        : null;

    // YAML 1.1 has them for truth values; YAML 1.2 does not.
    [GeneratedRegex("^(y|n|yes|no|on|off)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Truth();

    [GeneratedRegex("^(True|TRUE|False|FALSE|Null|NULL)$", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();

    // Octal, hexadecimal, binary, grouped, base 60, with an exponent: each is a number to some reader.
    [GeneratedRegex(
        @"^[-+]?(0[xob][\da-f_]+|\.?\d[\d_]*(\.[\d_]*)?(e[-+]?\d+)?|\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?|\.(inf|nan))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberLike();

    // What every reader takes for the same number.
    [GeneratedRegex(@"^-?(0|[1-9]\d*)(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
