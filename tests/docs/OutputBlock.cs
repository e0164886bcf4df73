using System.Text.RegularExpressions;

namespace Platform.Tests.Docs;

/// <summary>A block of a page that shows commands with their output.</summary>
/// <param name="Start">Where the text of the block starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Steps">Each command with the output shown for it.</param>
/// <param name="Prompts">Whether the commands stand in the block.</param>
sealed partial record OutputBlock(
    int Start, int Length, IReadOnlyList<(string Command, IReadOnlyList<string> Shown)> Steps, bool Prompts)
{
    /// <summary>The blocks of a page, in order.</summary>
    public static IEnumerable<OutputBlock> Find(string text) => Block().Matches(text).Select(match =>
    {
        var lines = match.Groups["text"].Value.TrimEnd('\n').Split('\n');
        return match.Groups["command"].Success
            ? new OutputBlock(
                match.Groups["text"].Index,
                match.Groups["text"].Length,
                [(match.Groups["command"].Value, lines)],
                Prompts: false)
            : new OutputBlock(
                match.Groups["text"].Index, match.Groups["text"].Length, [.. Sessions(lines)], Prompts: true);
    });

    /// <summary>The page with other output in this block.</summary>
    public string Replace(string page, IEnumerable<string[]> outputs)
    {
        var lines = Steps.Zip(outputs)
            .SelectMany(pair => Prompts ? pair.Second.Prepend($"$ {pair.First.Command}") : pair.Second);
        return string.Concat(page.AsSpan(0, Start), string.Join('\n', lines) + "\n", page.AsSpan(Start + Length));
    }

    static IEnumerable<(string Command, IReadOnlyList<string> Shown)> Sessions(string[] lines)
    {
        for (var at = 0; at < lines.Length;)
        {
            var command = lines[at++];
            var shown = lines.Skip(at).TakeWhile(line => !line.StartsWith("$ ", StringComparison.Ordinal)).ToArray();
            at += shown.Length;
            yield return (command["$ ".Length..], shown);
        }
    }

    [GeneratedRegex(
        @"(?:^```console\n(?<text>.*?)^```$)|(?:^<!-- (?<command>platform [^\n]*) -->\n```mermaid\n(?<text>.*?)^```$)",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
