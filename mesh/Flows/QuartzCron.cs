using System.Text.RegularExpressions;

namespace Platform.Mesh.Flows;

/// <summary>Quartz expressions: seconds, minutes, hours, day of month, month, day of week, perhaps a year.</summary>
public static partial class QuartzCron
{
    static readonly Field[] Fields =
    [
        new("seconds", 0, 59, ""),
        new("minutes", 0, 59, ""),
        new("hours", 0, 23, ""),
        new("day of month", 1, 31, "^(L|LW|L-[0-9]+|[0-9]+W)$"),
        new("month", 1, 12, "", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
        new("day of week", 1, 7, "^(L|([1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(L|#[1-5]))$",
            "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
        new("year", 1970, 2099, ""),
    ];

    /// <summary>What is wrong with an expression, as the values allowed; null when nothing is.</summary>
    /// <param name="expression">The expression.</param>
    public static string? Check(string expression)
    {
        var parts = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 6 or > 7)
        {
            return "6 or 7 fields: seconds minutes hours day-of-month month day-of-week [year]";
        }
        if (parts[3] == "?" == (parts[5] == "?"))
        {
            return "? in exactly one of day of month and day of week";
        }
        var wrong = parts.Index().FirstOrDefault(part => !Fields[part.Index].Accepts(part.Item, part.Index is 3 or 5));
        var field = Fields[wrong.Index];
        return wrong.Item is null
            ? null
            : $"a Quartz expression whose {field.Name} is *, {field.Values}, a range, a list or a step";
    }

    sealed partial record Field(string Name, int Low, int High, string Special, params string[] Words)
    {
        public string Values => Words.Length == 0 ? $"{Low} to {High}" : $"{Low} to {High}, {Words[0]} to {Words[^1]}";

        public bool Accepts(string text, bool mayBeEmpty) =>
            (text == "?" && mayBeEmpty) || text.Split(',').All(AcceptsOne);

        bool AcceptsOne(string text)
        {
            if (Special.Length > 0 && Regex.IsMatch(text, Special, RegexOptions.IgnoreCase))
            {
                return true;
            }
            var match = Item().Match(text);
            var (step, to) = (match.Groups["step"], match.Groups["to"]);
            var from = Number(match.Groups["from"].Value);
            return match.Success
                && (!step.Success || (int.TryParse(step.Value, out var every) && every > 0))
                && (match.Groups["all"].Success || (from is not null && (!to.Success || from <= Number(to.Value))));
        }

        int? Number(string text)
        {
            var word = Array.FindIndex(Words, word => word.Equals(text, StringComparison.OrdinalIgnoreCase));
            return word >= 0 ? word + 1
                : int.TryParse(text, out var number) && number >= Low && number <= High ? number
                : null;
        }

        [GeneratedRegex(
            @"^((?<all>\*)|(?<from>[0-9A-Za-z]+)(-(?<to>[0-9A-Za-z]+))?)(/(?<step>\d+))?$",
            RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
        private static partial Regex Item();
    }
}
