using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>No resource waits for a component that it is part of, which itself waits for the resource.</summary>
public sealed class OwnerNotAwaited() : PolicyRule(
    "owner-not-awaited", Level.Mandatory, Severity.Medium,
    "No resource depends on a component that it is part of: the deployment would never finish.",
    "wait for resources in the component instead")
{
    // The stack is no resource of its plan, and an owner of all of them.
    const string StackPrefix = "pulumi:pulumi:Stack::";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var byKey = stack.Resources.ToDictionary(resource => resource.Key);
        return from resource in stack.Resources
               let owners = Owners(resource, byKey).ToHashSet()
               from awaited in resource.DependsOn
               where owners.Contains(awaited) || awaited.StartsWith(StackPrefix, StringComparison.Ordinal)
               select new Violation(
                   resource, $"`dependsOn` names `{awaited}`, which it is part of; name resources in it instead");
    }

    // A parent that is not in the plan ends the walk; so does a circle, which only a plan written by hand can hold.
    static IEnumerable<string> Owners(ResourceFact resource, Dictionary<string, ResourceFact> byKey)
    {
        var seen = new HashSet<string>();
        for (var at = resource; at.Parent is { } key && seen.Add(key)
            && byKey.TryGetValue(key, out var parent); at = parent)
        {
            if (parent.IsComponent)
            {
                yield return key;
            }
        }
    }
}
