using Platform.Policy.Facts;

namespace Platform.Cli.Diff;

/// <summary>
/// Compares what a resource waits for: only the resources that came or went are shown, not the lists that hold them.
/// </summary>
static class OrderCompare
{
    /// <summary>What differs: per input where both plans tell inputs apart.</summary>
    public static IEnumerable<PropertyChange> Between(ResourceFact from, ResourceFact to)
    {
        var apart = !new[] { from, to }.Any(one => one.PropertyDependencies.ContainsKey(ResourceFact.AnyInput));
        var made = apart
            ? from.PropertyDependencies.Keys.Union(to.PropertyDependencies.Keys).Order(StringComparer.Ordinal)
                .Select(input => Lists(
                    $"{input} <made from>", from.SourcesOf(input), to.SourcesOf(input), Effect(to.Inputs[input])))
            : [Lists("<made from>", from.Dependencies, to.Dependencies, Effect(to.Inputs))];
        return made.Append(Lists("<dependsOn>", from.DependsOn, to.DependsOn, ChangeKind.Reordered))
            .OfType<PropertyChange>();
    }

    // A value that is known has been compared; one that is not may be another when it is made from something else.
    static ChangeKind Effect(JsonNode? input) =>
        UnknownPaths.In(input).Any() ? ChangeKind.Changed : ChangeKind.Reordered;

    static PropertyChange? Lists(string path, IReadOnlyList<string> from, IReadOnlyList<string> to, ChangeKind effect)
    {
        var (gone, come) = (Join(from.Except(to)), Join(to.Except(from)));
        return gone is null && come is null ? null : new(path, gone, come, effect);
    }

    static string? Join(IEnumerable<string> keys) =>
        string.Join(", ", keys.Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;
}
