using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// No resource waits for itself, by whatever way: through what it waits for, its inputs, its parents, and all that is
/// in a component which one of them waits for.
/// </summary>
public sealed class NoCircles() : PolicyRule(
    "no-circles", Level.Mandatory, Severity.Medium,
    "No resource waits for itself by way of others: the deployment would never finish.",
    "take one of the edges of the circle out")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from resource in stack.Resources
        where stack.Order.IsAfter(resource, resource)
        select new Violation(resource, "it waits for itself; take one of the edges of the circle out");
}
