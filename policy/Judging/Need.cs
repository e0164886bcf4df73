using Platform.Policy.Facts;

namespace Platform.Policy.Judging;

/// <summary>What one resource of a plan needs of others.</summary>
/// <param name="Resource">The resource that needs something.</param>
/// <param name="What">What it needs, as it stands in a message.</param>
/// <param name="Causes">The resources of which one is enough; empty: the plan has none.</param>
/// <param name="Relation">How the resource must stand to the cause.</param>
public sealed record Need(
    ResourceFact Resource, string What, IReadOnlyList<ResourceFact> Causes, Relation Relation = Relation.After)
{
    /// <summary>Whether the plan sees to it.</summary>
    public bool IsMet(StackFacts stack) => Causes.Any(cause => Relation switch
    {
        Relation.After => stack.Order.IsAfter(Resource, cause),
        Relation.InTurn => stack.Order.IsAfter(Resource, cause) || stack.Order.IsAfter(cause, Resource),
        _ => true,
    });

    /// <summary>What is missing, for a message.</summary>
    public string Missing => (Causes, Relation) switch
    {
        ([], _) => $"needs {What}, and the plan has none",
        ([var one], Relation.InTurn) => $"needs {What}, and neither it nor `{one.Key}` waits for the other",
        ([var one], _) => $"needs {What}, and does not wait for `{one.Key}`",
        _ => $"needs {What}, and waits for none of {Causes.Count}, such as `{Causes[0].Key}`",
    };
}
