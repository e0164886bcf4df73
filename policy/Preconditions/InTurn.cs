using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>Resources of one target that are made one after the other.</summary>
static class InTurn
{
    /// <summary>What each resource needs of those before it in the plan, by the target that they share.</summary>
    public static IEnumerable<Need> Of(IEnumerable<ResourceFact> resources, Func<ResourceFact, string?> target) =>
        from same in resources.Where(resource => target(resource) is not null).GroupBy(target)
        let all = same.ToArray()
        from index in Enumerable.Range(0, all.Length)
        from other in all.Take(index)
        select new Need(all[index], $"its turn at `{same.Key}`", [other], Relation.InTurn);

    /// <summary>What an input names: the resource that it is made from, or its text.</summary>
    public static string? Target(ResourceFact resource, string input, params IEnumerable<string> types) =>
        resource.SourcesOf(input).FirstOrDefault(key => types.Contains(key.Split("::")[0]))
        ?? (resource.Inputs[input].IsMark() ? null : resource.Inputs[input].Text());
}
