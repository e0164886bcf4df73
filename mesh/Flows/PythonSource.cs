using System.Text.RegularExpressions;

namespace Platform.Mesh.Flows;

/// <summary>What the text of a Python module says, line by line: it is not run to be read.</summary>
static partial class PythonSource
{
    /// <summary>Whether a module defines, assigns or imports a name.</summary>
    internal static bool Defines(string text, string name) => text.Split('\n').Any(line =>
        Definition().Match(line).Groups["name"].Value == name
        || Import().Match(line) is { Success: true } import && Words().Matches(import.Groups[1].Value)
            .Any(word => word.Value == name));

    /// <summary>The lines, from 1, that import PySpark.</summary>
    internal static IEnumerable<(int Line, string Text)> ImportsOfSpark(string text) => text.Split('\n')
        .Select((line, index) => (Line: index + 1, Text: line.Trim()))
        .Where(line => Spark().IsMatch(line.Text));

    [GeneratedRegex(@"^(?:(?:(?:async\s+)?def|class)\s+(?<name>\w+)|(?<name>\w+)\s*=)")]
    private static partial Regex Definition();

    [GeneratedRegex(@"^(?:from\s+\S+\s+)?import\s+(.+)$")]
    private static partial Regex Import();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();

    [GeneratedRegex(@"(^|;\s*)(from\s+pyspark\b|import\s+([^;#]*[\s,])?pyspark\b)")]
    private static partial Regex Spark();
}
