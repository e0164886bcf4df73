using Platform.Policy.Facts;

namespace Platform.Policy.Judging;

/// <summary>A rule over the facts of a plan.</summary>
public interface IPolicy
{
    /// <summary>The name in findings: lower case with hyphens.</summary>
    string Name { get; }

    /// <summary>What breaking it means for the plan.</summary>
    Level Level { get; }

    /// <summary>How much harm breaking it can do.</summary>
    Severity Severity { get; }

    /// <summary>The rule and its reason, in one sentence.</summary>
    string Description { get; }

    /// <summary>Every place where the plan breaks the rule.</summary>
    IEnumerable<Violation> Check(StackFacts stack);
}
