using System.Text.Json.Nodes;

namespace Platform.Tests.Policy.Rules;

/// <summary>A plan that keeps a rule and one that breaks it at the resource `it`: see pairs.txt.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="AsksPresence">It asks whether a value is there, not which.</param>
/// <param name="Lines">The resources.</param>
sealed record RulePair(string Rule, bool AsksPresence, IReadOnlyList<string> Lines)
{
    public static IReadOnlyList<RulePair> All { get; } =
    [
        .. File.ReadAllText(Path.Combine(Repository.Root, "tests", "policy", "Rules", "pairs.txt"))
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(lines => new RulePair(
                lines[0].Split(' ')[0], lines[0].EndsWith(" presence", StringComparison.Ordinal), lines[1..])),
    ];

    public IReadOnlyList<ResourceFact> Kept => Resources('+');

    public IReadOnlyList<ResourceFact> Broken => Resources('-');

    /// <summary>The plan that keeps the rule, with one of the values that make the difference unknown.</summary>
    public IEnumerable<IReadOnlyList<ResourceFact>> Unknown
    {
        get
        {
            var (kept, broken) = (It(Kept), It(Broken));
            foreach (var path in kept is null || broken is null ? [] : Differing(kept.Inputs, broken.Inputs))
            {
                var inputs = kept!.Inputs.DeepClone().AsObject();
                JsonNode at = inputs;
                foreach (var step in path.SkipLast(1))
                {
                    at = (step is string name ? at[name] : at[(int)step])!;
                }

                if (path[^1] is string last)
                {
                    at[last] = ResourceFact.Unknown;
                }
                else
                {
                    at[(int)path[^1]] = ResourceFact.Unknown;
                }

                yield return [.. Kept.Select(one => one.Key == kept.Key ? one with { Inputs = inputs } : one)];
            }
        }
    }

    public override string ToString() => Rule;

    static ResourceFact? It(IEnumerable<ResourceFact> resources) => resources.FirstOrDefault(one => one.Name == "it");

    // The plain values of the first that are others in the second.
    static IEnumerable<object[]> Differing(JsonNode? one, JsonNode? other) => one switch
    {
        JsonObject item => item.SelectMany(member => Differing(member.Value, (other as JsonObject)?[member.Key])
            .Select(path => (object[])[member.Key, .. path])),
        JsonArray list => list.SelectMany((value, place) => Differing(
            value, (other as JsonArray)?.ElementAtOrDefault(place)).Select(path => (object[])[place, .. path])),
        JsonValue value => value.ToJsonString() == other?.ToJsonString() ? [] : [[]],
        _ => [],
    };

    ResourceFact[] Resources(char mark)
    {
        string[][] lines =
        [
            .. Lines.Where(line => line[0] == mark || line[0] is not ('+' or '-'))
                .Select(line => line.TrimStart('+', '-').Trim())
                .Select(line => (string[])[.. line[..line.IndexOf('{')].Trim().Split(' '), line[line.IndexOf('{')..]]),
        ];
        var keys = lines.ToDictionary(words => words[0], words => $"{Token(words[1])}::{words[0]}");
        keys["stack"] = "pulumi:pulumi:Stack::stack";
        return [.. lines.Select(words => Resource(words, keys))];
    }

    static ResourceFact Resource(string[] words, Dictionary<string, string> keys)
    {
        var made = Some.Resource(Token(words[1]), words[^1], words[0]);
        return made with
        {
            Parent = words.Contains("top") ? null : made.Parent,
            Protect = words.Contains("protect"),
            RetainOnDelete = words.Contains("retain") ? true : null,
            IgnoreChanges = [.. words.Where(word => word.StartsWith("ignore:")).Select(word => word[7..])],
            DependsOn = [.. words.Where(word => word.StartsWith("after:")).Select(word => keys[word[6..]])],
            PropertyDependencies = words[2..^1].Where(word => word.Contains('<')).Select(word => word.Split('<'))
                .ToDictionary(parts => parts[0], parts => (IReadOnlyList<string>)[keys[parts[1]]]),
        };
    }

    static string Token(string word) => word.StartsWith("pulumi:", StringComparison.Ordinal) ? word
        : word.Contains(':') ? $"azure-native:{word}"
        : $"databricks:index/{word}:{char.ToUpperInvariant(word[0])}{word[1..]}";
}
