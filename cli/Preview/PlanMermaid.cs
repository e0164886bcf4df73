using System.Text;
using Platform.Cli.Planning;
using Platform.Policy.Facts;

namespace Platform.Cli.Preview;

/// <summary>
/// Writes a plan as a Mermaid graph: a box for each component of the stack, and an arrow where a resource in one is
/// made from, or waits for, one in another.
/// </summary>
public static class PlanMermaid
{
    /// <summary>The graph.</summary>
    public static string Write(Plan plan)
    {
        var resources = plan.Resources.ToDictionary(resource => resource.Key);
        var children = plan.Resources.ToLookup(resource => resource.Parent);
        var text = new StringBuilder("graph LR\n");
        foreach (var box in children[null].Where(child => child.IsComponent))
        {
            text.Append($"  {Id(box)}[\"{box.Name} ({PlanWords.Below(box, children)})\"]\n");
        }

        foreach (var (from, to) in Arrows(plan, resources))
        {
            text.Append($"  {Id(from)} --> {Id(to)}\n");
        }

        return text.ToString();
    }

    /// <summary>From what is needed to what needs it.</summary>
    static IEnumerable<(ResourceFact From, ResourceFact To)> Arrows(
        Plan plan, Dictionary<string, ResourceFact> resources)
    {
        var arrows =
            from resource in plan.Resources
            from key in resource.Dependencies.Concat(resource.DependsOn)
            let @from = Box(resources.GetValueOrDefault(key), resources)
            let to = Box(resource, resources)
            where @from is not null && to is not null && @from != to
            select (From: @from, To: to);
        return arrows.Distinct().OrderBy(arrow => arrow.From.Key, StringComparer.Ordinal)
            .ThenBy(arrow => arrow.To.Key, StringComparer.Ordinal);
    }

    /// <summary>The box that a resource is in; null when it is in none.</summary>
    static ResourceFact? Box(ResourceFact? resource, Dictionary<string, ResourceFact> resources)
    {
        while (resource?.Parent is { } parent && resources.TryGetValue(parent, out var above))
        {
            resource = above;
        }

        return resource is { IsComponent: true } ? resource : null;
    }

    static string Id(ResourceFact component) =>
        string.Concat(component.Name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
}
