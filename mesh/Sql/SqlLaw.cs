using System.Collections.Frozen;
using System.Text.Json;

namespace Platform.Mesh.Sql;

/// <summary>The law of portable SQL, read from law.json; docs/portable-sql.md shows it.</summary>
sealed record SqlLaw
{
    /// <summary>The law that this program holds files to.</summary>
    internal static SqlLaw Current { get; } = Read();

    /// <summary>How a statement may start, and what it is about.</summary>
    public required IReadOnlyDictionary<string, string> Statements { get; init; }

    /// <summary>What may stand between the columns of a created table and its query.</summary>
    public required IReadOnlyList<string> TableClauses { get; init; }

    /// <summary>The types of columns and casts.</summary>
    public required HashSet<string> Types { get; init; }

    /// <summary>The parts of a time that extract takes.</summary>
    public required HashSet<string> Fields { get; init; }

    /// <summary>The units of date_trunc.</summary>
    public required HashSet<string> Units { get; init; }

    /// <summary>The units of an interval.</summary>
    public required HashSet<string> Intervals { get; init; }

    /// <summary>By type the patterns of texts that both engines cast to it alike.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Shapes { get; init; }

    /// <summary>What no regular expression may hold.</summary>
    public required IReadOnlyList<string> PatternParts { get; init; }

    /// <summary>Words of the grammar that may stand before a bracket.</summary>
    public required HashSet<string> Words { get; init; }

    /// <summary>Functions by group, with the least and the largest number of arguments: `2` or `2-3`.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Functions { get; init; }

    /// <summary>Functions whose result is whole already, so that a cast to int changes the type alone.</summary>
    public required HashSet<string> WholeNumbers { get; init; }

    /// <summary>Aggregates that are macros on DuckDB.</summary>
    public required HashSet<string> PlainAggregates { get; init; }

    /// <summary>Functions that stand before OVER and need an order there.</summary>
    public required HashSet<string> Ranking { get; init; }

    /// <summary>Words that no text may follow.</summary>
    public required HashSet<string> LiteralTypes { get; init; }

    /// <summary>Functions that left the law, with what to write instead.</summary>
    public required IReadOnlyDictionary<string, string> StruckFunctions { get; init; }

    /// <summary>Words and rows of words that are not in the law, with what to write instead.</summary>
    public required IReadOnlyDictionary<string, string> Struck { get; init; }

    /// <summary>What the scanner holds a file to besides the lists.</summary>
    public required IReadOnlyDictionary<string, string> Rules { get; init; }

    /// <summary>What no reader of tokens can see.</summary>
    public required IReadOnlyDictionary<string, string> HouseRules { get; init; }

    /// <summary>The least and the largest number of arguments of every function.</summary>
    internal FrozenDictionary<string, (int Least, int Most)> Arguments { get; private set; } =
        FrozenDictionary<string, (int Least, int Most)>.Empty;

    /// <summary>The rows of words that are not in the law, by their first word.</summary>
    internal ILookup<string, (string[] Words, string Why)> Phrases { get; private set; } = null!;

    /// <summary>The name of the rule that a fault's sentence comes from.</summary>
    internal string Name(string sentence) =>
        Rules.FirstOrDefault(rule => sentence.Contains(rule.Value, StringComparison.Ordinal)) is { Key: { } rule }
            ? $"rule: {rule}"
            : StruckFunctions.Concat(Struck).Any(struck => sentence.EndsWith(struck.Value, StringComparison.Ordinal))
                ? $"struck: {sentence.Split(':')[0]}"
                : sentence.Contains("(...) is not in the list", StringComparison.Ordinal)
                    ? "not in the list of functions"
                    : sentence.Length > 60 ? $"{sentence[..60]}..." : sentence;

    static SqlLaw Read()
    {
        using var stream = typeof(SqlLaw).Assembly.GetManifestResourceStream("law.json")!;
        var law = JsonSerializer.Deserialize<SqlLaw>(stream, JsonSerializerOptions.Web)!;
        law.Arguments = law.Functions.Values
            .SelectMany(group => group)
            .ToFrozenDictionary(function => function.Key, function => Range(function.Value));
        law.Phrases = law.Struck
            .Select(entry => (Words: entry.Key.Split(' '), Why: entry.Value))
            .ToLookup(phrase => phrase.Words[0]);
        return law;
    }

    static (int Least, int Most) Range(string text)
    {
        var ends = text.Split('-').Select(int.Parse).ToArray();
        return (ends[0], ends[^1]);
    }
}
