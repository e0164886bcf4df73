using System.Text.RegularExpressions;

namespace Platform.Tests.Policy.Mutations;

/// <summary>A line of less-secure.txt: what is less secure than a value, or why none is tried.</summary>
/// <param name="Input">Which inputs are meant: the last name of the type, a space, the path.</param>
/// <param name="Values">The values; empty: none is tried.</param>
/// <param name="IsLeftOut">Whether a less secure value is there and not tried.</param>
/// <param name="Reason">Why none is tried.</param>
sealed partial record LessSecure(Regex Input, IReadOnlyList<string> Values, bool IsLeftOut, string Reason)
{
    /// <summary>The lines, the first that matches an input counts.</summary>
    public static IReadOnlyList<LessSecure> Lines { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "policy", "less-secure.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => Parts().Match(line))
            .Select(match => new LessSecure(
                new Regex(match.Groups[1].Value),
                match.Groups[2].Value == "->" ? match.Groups[3].Value.Split(" | ") : [],
                match.Groups[2].Value == "--",
                match.Groups[2].Value == "->" ? "" : match.Groups[3].Value)),
    ];

    [GeneratedRegex("^(.*?) (->|==|--) (.*)$")]
    private static partial Regex Parts();
}
