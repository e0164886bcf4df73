namespace Platform.Tests.Policy.Preconditions;

/// <summary>A small plan in which a precondition is met, and the same without what meets it: see pairs.txt.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Says">What the rule says of the resource `it` in the second plan.</param>
/// <param name="Lines">The resources.</param>
sealed record NeedPair(string Rule, string Says, IReadOnlyList<string> Lines)
{
    public static IReadOnlyList<NeedPair> All { get; } =
    [
        .. File.ReadAllText(Path.Combine(Repository.Root, "tests", "policy", "Preconditions", "pairs.txt"))
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(block => (Head: block[0].Split(": ", 2), Lines: block[1..]))
            .Select(block => new NeedPair(block.Head[0], block.Head[1], block.Lines)),
    ];

    public StackFacts Met => Stack([.. Lines.Select(line => line.Replace("?", ""))]);

    public StackFacts Unmet => Stack([.. Lines.Where(line => line[0] != '?')
        .Select(line => string.Join(' ', line.Split(' ').Where(word => word[0] != '?')))]);

    public override string ToString() => Rule;

    static StackFacts Stack(string[] lines)
    {
        var keys = lines.Select(line => line.Split(' '))
            .ToDictionary(words => words[0], words => $"{Token(words[1])}::{words[0]}");
        return Some.Stack([.. lines.Select(line => Resource(line.Split(' '), keys))]);
    }

    static ResourceFact Resource(string[] words, Dictionary<string, string> keys)
    {
        var sources = words.Where(word => word[0] != '{' && word.Contains('<')).Select(word => word.Split('<'));
        return Some.Resource(
            Token(words[1]), words.FirstOrDefault(word => word[0] == '{') ?? "{}", words[0]) with
        {
            PropertyDependencies = sources.ToDictionary(
                parts => parts[0], parts => (IReadOnlyList<string>)[keys[parts[1]]]),
            DependsOn = [.. words.Where(word => word.StartsWith("after:")).Select(word => keys[word.Split(':')[1]])],
        };
    }

    static string Token(string word) => word.Contains(':') ? $"azure-native:{word}"
        : word[0] == '@' ? $"azuread:index/{word[1..]}:{Upper(word[1..])}"
        : $"databricks:index/{word}:{Upper(word)}";

    static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
