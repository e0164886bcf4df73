using System.Globalization;

namespace Platform.Cli.Shell;

/// <summary>Makes any text safe inside Markdown, as GitHub shows it.</summary>
static class Escape
{
    /// <summary>
    /// Plain text: no markup, no HTML, no line break, no link. GitHub looks for people and issues in what it has
    /// rendered, so that an entity does not hide them (cmark-gfm issue 181); an empty character after the sign does.
    /// </summary>
    public static string Html(string text) => string.Concat(text.Select(Letter))
        .Replace("://", "&#58;//", StringComparison.Ordinal).Replace("www.", "www&#46;", StringComparison.Ordinal);

    /// <summary>Text in code style. HTML tags instead of backticks: they hold backticks and bars too.</summary>
    public static string Code(string text) => $"<code>{Html(text)}</code>";

    /// <summary>The beginning of a long text, with its length said.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text[..length]}… ({text.Length} characters)");

    static string Letter(char letter) => letter switch
    {
        '\n' => "↵",
        '\r' => "",
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        // Inside a table a bar ends the cell, in a text the others start markup; as entities they are letters.
        '|' or '`' or '*' or '_' or '[' or ']' or '\\' or '~' or '$' => $"&#{(int)letter};",
        '@' or '#' => $"&#{(int)letter};&#8203;",
        // What turns the direction of a text, or is not seen, is shown by its number.
        _ when Unseen(letter) => $"U+{(int)letter:X4}",
        _ => letter.ToString(),
    };

    static bool Unseen(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
