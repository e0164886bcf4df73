namespace Platform.Policy.Judging;

/// <summary>What an environment says about the rules. Nothing said: each rule as it is.</summary>
public sealed record RuleBook
{
    /// <summary>By rule: its level, where it is another than the rule's own.</summary>
    public IReadOnlyDictionary<string, Level> Levels { get; init; } = new Dictionary<string, Level>();

    /// <summary>By rule and parameter, <c>flows-logged.days</c>: its value, where it is not the default.</summary>
    public IReadOnlyDictionary<string, int> Parameters { get; init; } = new Dictionary<string, int>();

    /// <summary>Where rules may be broken for a while.</summary>
    public IReadOnlyList<RuleException> Exceptions { get; init; } = [];

    /// <summary>What breaking a rule means here.</summary>
    public Level LevelOf(PolicyRule rule) => Levels.GetValueOrDefault(rule.Name, rule.Level);
}
