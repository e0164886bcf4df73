using Platform.Cli.Planning;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Cli.Preview;

/// <summary>Sentences about a plan that more than one form of it has.</summary>
static class PlanWords
{
    /// <summary>What the plan cannot say, and who can.</summary>
    public static IEnumerable<string> Unknown(Plan plan)
    {
        var (unknown, secret) = (Count(plan, ResourceFact.Unknown), Count(plan, ResourceFact.Secret));
        yield return "what already exists: run `pulumi preview` to compare with the cloud";
        yield return $"{unknown} values that the deployment makes, shown as {ResourceFact.Unknown}"
            + (secret > 0 ? $", and {secret} secrets, shown as {ResourceFact.Secret}" : "");
        yield return "whether Azure and Databricks accept it: quotas, regions, names taken by others, "
            + "rights of the deploying identity";
    }

    /// <summary>
    /// How many resources there are, components and providers not counted, and how many are protected.
    /// </summary>
    public static string Sizes(Plan plan)
    {
        var resources = plan.Resources.Where(resource => !resource.IsComponent && !resource.IsProvider).ToArray();
        var types = resources.Select(resource => resource.Type).Distinct().Count();
        var components = plan.Resources.Count(resource => resource.IsComponent);
        var kept = resources.Count(resource => resource.Protect);
        return $"{resources.Length} resources of {types} types in {components} components; "
            + $"{kept} protected from deletion";
    }

    /// <summary>How many findings of each level, and how many places no rule can judge.</summary>
    public static string Counts(Plan plan) => string.Join(", ", plan.Findings
        .GroupBy(finding => (finding.NotDecidable, finding.Level))
        .OrderBy(group => group.Key.NotDecidable).ThenByDescending(group => group.Key.Level)
        .Select(group => $"{group.Count()} {Word(group.Key.NotDecidable, group.Key.Level)}"));

    /// <summary>
    /// What cannot be judged before the deployment, a line for each rule: advisory, and too much to be told one by one.
    /// `--json` has each.
    /// </summary>
    public static IEnumerable<string> Undecided(Plan plan) => plan.Findings
        .Where(finding => finding.NotDecidable)
        .GroupBy(finding => finding.Policy)
        .Select(rule => (Rule: rule.Key, First: rule.First(), More: rule.Count() - 1))
        .Select(rule => $"advisory {rule.Rule} {rule.First.Resource}: {rule.First.Message}"
            + (rule.More > 0 ? $" (and {rule.More} more)" : ""));

    static string Word(bool notDecidable, Level level) =>
        notDecidable ? "not decidable" : level.ToString().ToLowerInvariant();

    /// <summary>How many resources a component holds, at any depth, components not counted.</summary>
    public static int Below(ResourceFact component, ILookup<string?, ResourceFact> children) =>
        children[component.Key].Sum(child => (child.IsComponent ? 0 : 1) + Below(child, children));

    static int Count(Plan plan, string mark) => plan.Resources.Sum(resource => Count(resource.Inputs, mark));

    static int Count(JsonNode? node, string mark) => node switch
    {
        JsonObject item => item.Sum(member => Count(member.Value, mark)),
        JsonArray list => list.Sum(item => Count(item, mark)),
        JsonValue value => value.TryGetValue<string>(out var text) && text == mark ? 1 : 0,
        _ => 0,
    };
}
