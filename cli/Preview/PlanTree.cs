using Platform.Cli.Planning;
using Platform.Policy.Facts;
using Spectre.Console;

namespace Platform.Cli.Preview;

/// <summary>
/// Writes a plan to a terminal: components and their resources, counts, findings, and what the plan does not know.
/// </summary>
static class PlanTree
{
    /// <summary>Writes it.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="plan">What.</param>
    /// <param name="everything">False: components only, with the number of resources in each.</param>
    public static void Write(IAnsiConsole console, Plan plan, bool everything)
    {
        var children = plan.Resources.ToLookup(resource => resource.Parent);
        var tree = new Tree($"[bold]{Markup.Escape(plan.Stack)}[/]");
        Add(tree, null, children, everything);
        console.Write(tree);
        console.WriteLine();
        console.WriteLine($"{PlanWords.Sizes(plan)}.");
        PlanFindings.Write(console, plan);
        console.WriteLine();
        console.WriteLine("What this plan does not know:");
        foreach (var line in PlanWords.Unknown(plan))
        {
            console.WriteLine($"  - {line}");
        }
    }

    static void Add(IHasTreeNodes node, string? parent, ILookup<string?, ResourceFact> children, bool everything)
    {
        foreach (var child in children[parent].OrderBy(child => !child.IsComponent))
        {
            if (!child.IsComponent && !everything)
            {
                continue;
            }

            var (name, type) = (Markup.Escape(child.Name), Markup.Escape(child.Type));
            var inside = everything ? "" : $", {PlanWords.Below(child, children)} resources";
            var label = child.IsComponent
                ? $"[bold]{name}[/] [grey]{type}{inside}[/]"
                : $"{name} [grey]{type}{(child.Protect ? ", protected" : "")}[/]";
            Add(node.AddNode(label), child.Key, children, everything);
        }
    }
}
