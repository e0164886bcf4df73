using Platform.Policy.Facts;

namespace Platform.Policy.Judging;

/// <summary>
/// A rule about order: what a resource needs is there before it, in the graph of dependencies, inputs and parents that
/// a deployment follows. What settings name as existing needs nothing of the plan.
/// </summary>
/// <param name="name">The name in findings: lower case with hyphens.</param>
/// <param name="description">What the rule asks for, in one sentence.</param>
/// <param name="source">Where the service or its provider says so.</param>
/// <param name="fix">The change that mends a missing edge.</param>
/// <param name="severity">How much harm breaking it can do: most only stop a deployment.</param>
public abstract class Precondition(
    string name, string description, string source, string fix, Severity severity = Severity.Medium)
    : PolicyRule(name, Level.Mandatory, severity, description, fix)
{
    /// <summary>Where the service or its provider says so.</summary>
    public string Source { get; } = source;

    /// <summary>What the resources of a plan need; each is listed, met or not.</summary>
    public abstract IEnumerable<Need> Needs(StackFacts stack);

    /// <inheritdoc/>
    public sealed override IEnumerable<Violation> Check(StackFacts stack) =>
        from need in Needs(stack)
        where !need.IsMet(stack)
        select new Violation(need.Resource, $"{need.Missing}; {Fix}");
}
