using System.Globalization;
using System.Text.RegularExpressions;
using static Platform.Mesh.Sql.SqlRules;

namespace Platform.Mesh.Sql;

/// <summary>Rules of texts: literals of a type, patterns, paths, zones.</summary>
static partial class SqlLiteralRules
{
    internal static IEnumerable<string> Text(SqlStatement statement, int at)
    {
        if (at == 0 || statement.Tokens[at - 1] is not { Kind: SqlTokenKind.Word } before)
        {
            yield break;
        }
        var text = statement.Tokens[at].Text;
        switch (before.Text)
        {
            case "date" when !Day().IsMatch(text):
            case "timestamp" when !Moment().IsMatch(text):
                yield return Rule("literal of time");
                break;
            case "from" or "join":
                yield return Rule("text as table");
                break;
            case var word when SqlLaw.Current.LiteralTypes.Contains(word):
                yield return Rule("literal of a type");
                break;
            default:
                break;
        }
    }

    /// <summary>Numbers that one engine reads as another type, or as infinity.</summary>
    internal static IEnumerable<string> Number(SqlStatement statement, int at)
    {
        var text = statement.Tokens[at].Text;
        var fits = text.All(char.IsAsciiDigit)
            ? long.TryParse(text, out var whole) && !(whole == 1L + int.MaxValue && statement.IsSymbol(at - 1, "-"))
            : double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
        return fits ? [] : [Rule("number")];
    }

    /// <summary>Whether a path is one of names and positions.</summary>
    internal static bool IsPath(string text) => Path().IsMatch(text);

    /// <summary>Whether a zone has the form that both engines know.</summary>
    internal static bool IsZone(string text) => Zone().IsMatch(text);

    /// <summary>The pattern as both engines read it, or null where they do not.</summary>
    internal static Regex? Pattern(string text)
    {
        // A bare point is not the same character class on both; in brackets it is a point.
        var outside = Classes().Replace(text, "x");
        if (outside.Contains('.') || Brace().IsMatch(outside) || SqlLaw.Current.PatternParts.Any(text.Contains))
        {
            return null;
        }
        try
        {
            return new Regex(text, RegexOptions.CultureInvariant);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2} ([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Moment();

    [GeneratedRegex(@"\A[$]([.][A-Za-z_][A-Za-z0-9_]*|\[[0-9]+\])*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"\A(UTC|[A-Z][A-Za-z]+(/[A-Z][A-Za-z_-]+)+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();

    [GeneratedRegex(@"\A\{|[(|]\{|\{(?![0-9]+(,[0-9]*)?\})", RegexOptions.CultureInvariant)]
    private static partial Regex Brace();

    [GeneratedRegex(@"\[\^?[^\]]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Classes();
}
