using System.Text;
using Platform.Cli.Diff;
using Platform.Cli.Planning;
using Platform.Cli.Shell;
using Platform.Policy;
using Platform.Policy.Facts;

namespace Platform.Cli.Preview;

/// <summary>Writes a plan as Markdown.</summary>
public static class PlanMarkdown
{
    /// <summary>The page.</summary>
    public static string Write(Plan plan)
    {
        var text = new StringBuilder($"## Plan of {Escape.Html(plan.Stack)}\n\n{PlanWords.Sizes(plan)}.\n");
        text.Append(Findings(plan));
        text.Append("\n### Resources\n\n| type | count |\n|---|---:|\n");
        foreach (var type in plan.Resources.GroupBy(resource => resource.Type))
        {
            text.Append($"| {Escape.Code(type.Key)} | {type.Count()} |\n");
        }

        foreach (var owner in plan.Resources.GroupBy(resource => resource.Parent)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(Owner(owner.Key ?? "stack", [.. owner]));
        }

        text.Append("\n### What this plan does not know\n\n");
        foreach (var line in PlanWords.Unknown(plan))
        {
            text.Append($"- {line}\n");
        }

        return text.ToString();
    }

    static string Owner(string owner, IReadOnlyList<ResourceFact> resources)
    {
        var rows = string.Concat(resources.Select(resource =>
            $"| {Escape.Code(resource.Name)} | {Escape.Code(resource.Type)} | {(resource.Protect ? "yes" : "")} |\n"));
        return $"\n<details><summary>{Escape.Code(owner)}: {resources.Count}</summary>\n\n"
            + $"| name | type | protected |\n|---|---|---|\n{rows}\n</details>\n";
    }

    static string Findings(Plan plan)
    {
        if (plan.Findings.Count == 0)
        {
            return $"\n{Policies.All.Count} policies, none broken.\n";
        }

        var rows = string.Concat(plan.Findings.Where(finding => !finding.NotDecidable)
            .Select(FindingsMarkdown.Row));
        var table = rows.Length == 0 ? "" :
            $"\n{FindingsMarkdown.Head}{rows}";
        var undecided = string.Concat(PlanWords.Undecided(plan).Select(line => $"- {Escape.Html(line)}\n"));
        return $"\n### Policies: {PlanWords.Counts(plan)}\n{table}{(undecided.Length == 0 ? "" : "\n" + undecided)}";
    }
}
