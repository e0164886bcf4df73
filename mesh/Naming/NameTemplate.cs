using System.Text.RegularExpressions;

namespace Platform.Mesh.Naming;

/// <summary>A pattern for names, such as <c>{env}_{domain}</c>.</summary>
public sealed partial record NameTemplate
{
    /// <summary>
    /// The words that may stand in braces; <c>db</c> is the schema as a flow writes it (a layer, or what a pipeline
    /// declares).
    /// </summary>
    public static readonly IReadOnlyList<string> Tokens =
        [
            "org", "domain", "project", "activity", "flowtype", "flow", "env", "username", "gitbranch", "gitshortref",
            "db",
        ];

    NameTemplate(string text) => Text = text;

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">Letters, digits, <c>_</c>, <c>-</c> and the tokens in braces.</param>
    /// <returns>The template, or null when the text is none.</returns>
    public static NameTemplate? TryParse(string text)
    {
        var rest = Braced().Replace(text, match => Tokens.Contains(match.Groups[1].Value) ? "" : "{");
        return Shape().IsMatch(text) && !rest.Contains('{') && !rest.Contains('}') ? new NameTemplate(text) : null;
    }

    /// <summary>What a template may look like, for a message.</summary>
    public static string Allowed =>
        $"letters, digits, _ and -, with {string.Join(", ", Tokens.Select(token => $"{{{token}}}"))}";

    /// <summary>Fills the template in.</summary>
    /// <param name="value">The value of a token; an empty one leaves an empty place.</param>
    public string Render(Func<string, string> value) => Braced().Replace(Text, match => value(match.Groups[1].Value));

    /// <summary>The pattern.</summary>
    public override string ToString() => Text;

    [GeneratedRegex(@"^[\w\{\}_\-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braced();
}
