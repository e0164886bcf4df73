using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Every resource belongs to a component, so that the plan shows who owns it and options are inherited.
/// </summary>
public sealed class ParentStated() : ResourceRule(
    "parent-stated", Level.Mandatory, Severity.Low,
    "Every resource but components and providers has a component as its parent.",
    "pass the component's options to it")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from resource in stack.Resources
        where resource.Parent is null && !resource.IsComponent && !resource.IsProvider
        select new Violation(resource, "its parent is the stack; pass the component's options to it");
}
