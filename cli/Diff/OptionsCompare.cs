using Platform.Cli.Planning;
using Platform.Policy.Facts;

namespace Platform.Cli.Diff;

/// <summary>Compares what two plans say of a resource beside its inputs.</summary>
static class OptionsCompare
{
    /// <summary>What differs, with the option in angle brackets as its path.</summary>
    public static IEnumerable<PropertyChange> Between(
        PlanIndex fromPlan, ResourceFact from, PlanIndex toPlan, ResourceFact to)
    {
        // The types of the parents are part of the identity (URN); their names are not.
        var (owner, newOwner) = (fromPlan.OwnerTypes(from), toPlan.OwnerTypes(to));
        if (owner != newOwner)
        {
            yield return new("<parent>", owner, newOwner, ChangeKind.Replaced);
        }
        else if (from.Parent != to.Parent)
        {
            yield return new("<parent>", from.Parent, to.Parent);
        }

        if (from.Provider != to.Provider)
        {
            yield return new("<provider>", from.Provider, to.Provider, ChangeKind.MayReplace);
        }

        if (from.Protect != to.Protect)
        {
            yield return new("<protect>", Lower(from.Protect), Lower(to.Protect));
        }

        var (before, after) = (OptionsJson.Of(from).ToDictionary(), OptionsJson.Of(to).ToDictionary());
        foreach (var name in before.Keys.Union(after.Keys))
        {
            var (old, now) = (Text(before, name), Text(after, name));
            if (old != now)
            {
                yield return new($"<{name}>", old, now);
            }
        }

        foreach (var change in OrderCompare.Between(from, to))
        {
            yield return change;
        }
    }

    static string? Text(Dictionary<string, JsonNode> options, string name) =>
        options.GetValueOrDefault(name)?.ToJsonString();

    static string Lower(bool value) => value ? "true" : "false";
}
