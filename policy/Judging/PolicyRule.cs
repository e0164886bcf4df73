using Platform.Policy.Facts;

namespace Platform.Policy.Judging;

/// <summary>A rule over the facts of a plan.</summary>
/// <param name="name">The name in findings: lower case with hyphens.</param>
/// <param name="level">What breaking it means for the plan.</param>
/// <param name="severity">How much harm breaking it can do.</param>
/// <param name="description">What the rule asks for, in one sentence.</param>
public abstract class PolicyRule(string name, Level level, Severity severity, string description)
{
    /// <summary>The name in findings.</summary>
    public string Name { get; } = name;

    /// <summary>What breaking it means for the plan.</summary>
    public Level Level { get; } = level;

    /// <summary>How much harm breaking it can do.</summary>
    public Severity Severity { get; } = severity;

    /// <summary>What the rule asks for, in one sentence.</summary>
    public string Description { get; } = description;

    /// <summary>Every place where the plan breaks the rule.</summary>
    public abstract IEnumerable<Violation> Check(StackFacts stack);
}
