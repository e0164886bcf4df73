using Platform.Pack.Wire;
using Platform.Policy;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Pack;

/// <summary>What the engine was told of the rules: level and numbers of each, and what settings promise.</summary>
sealed class Configuration
{
    readonly StackFacts told;
    readonly RuleBook book;

    /// <summary>Reads it.</summary>
    /// <param name="entries">
    /// By rule; one called `all` comes along where a user set it, and the engine has worked it into the others.
    /// </param>
    public Configuration(IReadOnlyDictionary<string, PolicyConfig> entries)
    {
        var rules = Policies.All.Where(rule => entries.ContainsKey(rule.Name)).ToArray();
        book = new RuleBook
        {
            Levels = rules.ToDictionary(
                rule => rule.Name, rule => Enum.Parse<Level>(entries[rule.Name].EnforcementLevel.ToString())),
            Parameters = new Dictionary<string, int>(
                from rule in rules
                from member in Values.Read(entries[rule.Name].Properties)
                where rule.Parameters.Any(parameter => parameter.Name == member.Key)
                select KeyValuePair.Create($"{rule.Name}.{member.Key}", (int)member.Value!.GetValue<long>())),
        };
        told = Promises.Over(Values.Read(entries.GetValueOrDefault(Promises.Entry)?.Properties), []) with
        {
            Parameters = book.Parameters,
        };
    }

    /// <summary>Nothing was told.</summary>
    public static Configuration Nothing { get; } = new(new Dictionary<string, PolicyConfig>());

    /// <summary>What breaking a rule means; the engine asks for those that are disabled too.</summary>
    public Level LevelOf(PolicyRule rule) => book.LevelOf(rule);

    /// <summary>Resources, with what was told of their environment.</summary>
    public StackFacts Over(IReadOnlyList<ResourceFact> resources) => told with { Resources = resources };
}
