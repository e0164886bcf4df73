using Platform.Policy.Facts;

namespace Platform.Policy.Judging;

/// <summary>
/// A rule that judges each resource by itself: what it says of a plan is what it says of the resources one by one, in
/// any order, with nothing but what the settings promise. All other rules need the whole plan.
/// </summary>
/// <inheritdoc cref="PolicyRule(string, Level, Severity, string, string, IReadOnlyList{string})"/>
public abstract class ResourceRule(
    string name, Level level, Severity severity, string description, string fix,
    params IReadOnlyList<string> controls)
    : PolicyRule(name, level, severity, description, fix, controls)
{
    /// <summary>Where one resource breaks the rule.</summary>
    /// <param name="stack">What the settings promise; its resources are not looked at.</param>
    /// <param name="resource">The resource.</param>
    public IEnumerable<Violation> Check(StackFacts stack, ResourceFact resource) =>
        Check(stack with { Resources = [resource] });
}
