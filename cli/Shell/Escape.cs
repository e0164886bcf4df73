using System.Globalization;
using System.Net;

namespace Platform.Cli.Shell;

/// <summary>Makes any text safe inside Markdown.</summary>
static class Escape
{
    /// <summary>Plain text: no markup, no HTML, no line break.</summary>
    public static string Html(string text) => string.Concat(WebUtility.HtmlEncode(text).Select(letter => letter switch
    {
        '\n' => "↵",
        '\r' => "",
        // Inside a table a bar ends the cell, in a text the others start markup; as entities they are letters.
        '|' or '`' or '*' or '_' or '[' or ']' or '@' or '#' or '\\' or '~' or '$' => $"&#{(int)letter};",
        _ => letter.ToString(),
    }));

    /// <summary>Text in code style. HTML tags instead of backticks: they hold backticks and bars too.</summary>
    public static string Code(string text) => $"<code>{Html(text)}</code>";

    /// <summary>The beginning of a long text, with its length said.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text[..length]}… ({text.Length} characters)");
}
