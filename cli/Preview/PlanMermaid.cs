using System.Text;
using Platform.Cli.Planning;
using Platform.Policy.Facts;

namespace Platform.Cli.Preview;

/// <summary>
/// Writes the components of a plan as a Mermaid graph: boxes in boxes, and an arrow where a resource in one is made
/// from, or waits for, one in another.
/// </summary>
public static class PlanMermaid
{
    // Deeper components belong to the ones above them; drawn as well, the graph could not be read.
    const int Depth = 2;

    /// <summary>The graph.</summary>
    public static string Write(Plan plan)
    {
        var resources = plan.Resources.ToDictionary(resource => resource.Key);
        var children = plan.Resources.ToLookup(resource => resource.Parent);
        var text = new StringBuilder("graph LR\n");
        Boxes(text, null, children, 1);
        foreach (var (from, to) in Arrows(plan, resources))
        {
            text.Append($"  {Id(from)} --> {Id(to)}\n");
        }

        return text.ToString();
    }

    static void Boxes(StringBuilder text, string? parent, ILookup<string?, ResourceFact> children, int depth)
    {
        foreach (var component in children[parent].Where(child => child.IsComponent))
        {
            var indent = new string(' ', 2 * depth);
            var label = $"{Id(component)}[\"{component.Name} ({PlanWords.Below(component, children)})\"]";
            if (depth == Depth || !children[component.Key].Any(child => child.IsComponent))
            {
                text.Append($"{indent}{label}\n");
                continue;
            }
            text.Append($"{indent}subgraph {label}\n");
            Boxes(text, component.Key, children, depth + 1);
            text.Append($"{indent}end\n");
        }
    }

    /// <summary>From what is needed to what needs it.</summary>
    static IEnumerable<(ResourceFact From, ResourceFact To)> Arrows(
        Plan plan, Dictionary<string, ResourceFact> resources)
    {
        var arrows =
            from resource in plan.Resources
            from key in resource.Dependencies.Concat(resource.DependsOn)
            let @from = Shown(resources.GetValueOrDefault(key), resources)
            let to = Shown(resource, resources)
            where @from is not null && to is not null && !Within(@from, to, resources) && !Within(to, @from, resources)
            select (From: @from, To: to);
        return arrows.Distinct().OrderBy(arrow => arrow.From.Key, StringComparer.Ordinal)
            .ThenBy(arrow => arrow.To.Key, StringComparer.Ordinal);
    }

    /// <summary>The innermost drawn component around a resource; null when none is.</summary>
    static ResourceFact? Shown(ResourceFact? resource, Dictionary<string, ResourceFact> resources)
    {
        var components = Lineage(resource, resources).Where(one => one.IsComponent).Reverse().ToArray();
        return components.Length == 0 ? null : components[Math.Min(Depth, components.Length) - 1];
    }

    static bool Within(ResourceFact inner, ResourceFact outer, Dictionary<string, ResourceFact> resources) =>
        Lineage(inner, resources).Any(one => one.Key == outer.Key);

    static IEnumerable<ResourceFact> Lineage(ResourceFact? resource, Dictionary<string, ResourceFact> resources)
    {
        for (var one = resource; one is not null; one = resources.GetValueOrDefault(one.Parent ?? ""))
        {
            yield return one;
        }
    }

    static string Id(ResourceFact component) =>
        string.Concat(component.Name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
}
