using Platform.Cli.Planning;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Cli.Diff;

/// <summary>What differs between two plans of one environment.</summary>
/// <param name="Stack">The environment.</param>
/// <param name="Changes">The most destructive first, then by type and name.</param>
public sealed record PlanDiff(string Stack, IReadOnlyList<ResourceChange> Changes)
{
    /// <summary>What the rules find in the head and did not find in the base, the worst first.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How many findings of the base the head has no more.</summary>
    public int Mended { get; init; }

    /// <summary>Compares two plans; what both have is compared property by property.</summary>
    public static PlanDiff Between(Plan from, Plan to)
    {
        var before = new PlanIndex(from);
        var after = new PlanIndex(to);
        var changes = new Dictionary<string, ResourceChange>();
        foreach (var resource in from.Resources.Where(resource => !after.Has(resource.Key)))
        {
            changes[resource.Key] = new ResourceChange(ChangeKind.Deleted, resource, []) { Refused = resource.Protect };
        }

        foreach (var resource in to.Resources.Where(resource => !before.Has(resource.Key)))
        {
            changes[resource.Key] = new ResourceChange(ChangeKind.Created, resource, []);
        }

        foreach (var resource in to.Resources.Where(resource => before.Has(resource.Key)))
        {
            if (Compare(before, before[resource.Key], after, resource) is { } change)
            {
                changes[resource.Key] = change;
            }
        }

        Spread(to, before, changes);
        var ordered = changes.Values.Select(change => change with { First = Inside.First(from, change) })
            .OrderBy(change => change.Kind)
            .ThenBy(change => change.Resource.Key, StringComparer.Ordinal);
        return new PlanDiff(to.Stack, [.. ordered])
        {
            Findings = [.. Decided(to).Except(Decided(from))],
            Mended = Decided(from).Except(Decided(to)).Count(),
        };
    }

    /// <summary>How many resources have a kind of change.</summary>
    public int Count(ChangeKind kind) => Changes.Count(change => change.Kind == kind);

    // What no plan can decide is the preview's to count: every new resource brings some.
    static IEnumerable<Finding> Decided(Plan plan) => plan.Findings.Where(finding => !finding.NotDecidable);

    static ResourceChange? Compare(PlanIndex fromPlan, ResourceFact from, PlanIndex toPlan, ResourceFact to)
    {
        var properties = ReplaceOnChange.Judge(to.Type, JsonCompare.Between(from.Inputs, to.Inputs))
            .Concat(OptionsCompare.Between(fromPlan, from, toPlan, to)).ToArray();
        if (properties.Length == 0)
        {
            return null;
        }

        var kind = properties.Min(property => property.Effect);
        return new ResourceChange(kind, to, properties) { Refused = kind == ChangeKind.Replaced && from.Protect };
    }

    /// <summary>
    /// A replaced resource gets new outputs: what is made from them, by a property that cannot change in place, may be
    /// replaced with it.
    /// </summary>
    static void Spread(Plan to, PlanIndex before, Dictionary<string, ResourceChange> changes)
    {
        bool grown;
        do
        {
            grown = false;
            foreach (var resource in to.Resources.Where(resource => before.Has(resource.Key)))
            {
                var known = changes.GetValueOrDefault(resource.Key);
                if (known?.Kind is ChangeKind.Replaced or ChangeKind.MayReplace
                    || !ReplaceOnChange.HasUnknown(resource))
                {
                    continue;
                }

                var source = resource.Dependencies.FirstOrDefault(key =>
                    changes.GetValueOrDefault(key)?.Kind is ChangeKind.Replaced or ChangeKind.MayReplace);
                if (source is null)
                {
                    continue;
                }

                changes[resource.Key] = new ResourceChange(ChangeKind.MayReplace, resource, known?.Properties ?? [])
                {
                    Because = $"made from outputs of {source}"
                };
                grown = true;
            }
        }
        while (grown);
    }
}
