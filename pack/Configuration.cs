using System.Text.Json.Nodes;
using Platform.Pack.Wire;
using Platform.Policy.Judging;

namespace Platform.Pack;

/// <summary>What the engine was told of the rules: the level of each, and what settings promise.</summary>
/// <param name="entries">
/// By rule; one called `all` comes along where a user set it, and the engine has worked it into the others.
/// </param>
sealed class Configuration(IReadOnlyDictionary<string, PolicyConfig> entries)
{
    /// <summary>Nothing was told.</summary>
    public static Configuration Nothing { get; } = new(new Dictionary<string, PolicyConfig>());

    /// <summary>What settings promise, as far as somebody said it.</summary>
    public JsonObject Promises { get; } =
        Values.Read(entries.GetValueOrDefault(Policy.Facts.Promises.Entry)?.Properties);

    /// <summary>What a finding of a rule means; the engine asks for no rule that is disabled to be left out.</summary>
    public EnforcementLevel LevelOf(PolicyRule rule) =>
        entries.GetValueOrDefault(rule.Name)?.EnforcementLevel ?? Information.LevelOf(rule);
}
