using Platform.Policy.Judging;

namespace Platform.Tests.Policy.Preconditions;

/// <summary>Plans from which the ways to a cause were taken.</summary>
static class Cuts
{
    /// <summary>What two needs have in common if one cut serves both.</summary>
    public static string Key(Need need) =>
        $"{need.Relation} {string.Join(' ', need.Causes.Select(cause => cause.Key))}"
        + (need.Relation == Relation.InTurn ? $" {need.Resource.Key}" : "");

    /// <summary>The plan in which a need is not met.</summary>
    public static StackFacts Without(StackFacts stack, Need need)
    {
        var lost = need.Causes.Select(cause => cause.Key).ToHashSet();
        if (need.Relation == Relation.Present)
        {
            return stack with { Resources = [.. stack.Resources.Where(one => !lost.Contains(one.Key))] };
        }

        if (need.Relation == Relation.InTurn)
        {
            lost.Add(need.Resource.Key);
        }

        var parts = stack.Resources.Where(one => one.Parent is not null).ToLookup(one => one.Parent!);
        return stack with { Resources = [.. stack.Resources.Select(one => Cut(one, lost, parts))] };
    }

    static ResourceFact Cut(ResourceFact resource, HashSet<string> lost, ILookup<string, ResourceFact> parts)
    {
        string[] awaited =
        [
            .. resource.DependsOn.SelectMany(key => Leads(key, lost, parts) ? In(key, parts) : [key])
                .Where(key => !lost.Contains(key)),
        ];
        return resource with
        {
            DependsOn = awaited,
            Parent = resource.Parent is { } parent && lost.Contains(parent) ? null : resource.Parent,
            PropertyDependencies = resource.PropertyDependencies.Values.Any(keys => keys.Any(lost.Contains))
                ? resource.PropertyDependencies.ToDictionary(
                    one => one.Key, one => (IReadOnlyList<string>)[.. one.Value.Where(key => !lost.Contains(key))])
                : resource.PropertyDependencies,
        };
    }

    // A component that holds a cause is replaced by the rest of what it holds.
    static bool Leads(string key, HashSet<string> lost, ILookup<string, ResourceFact> parts) =>
        key.StartsWith(ResourceFact.ComponentPrefix, StringComparison.Ordinal)
        && In(key, parts).Any(lost.Contains);

    static IEnumerable<string> In(string key, ILookup<string, ResourceFact> parts) =>
        parts[key].SelectMany(part => part.IsComponent ? In(part.Key, parts) : [part.Key]);
}
