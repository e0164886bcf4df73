using Platform.Cli.Planning;
using Platform.Policy;
using Platform.Policy.Judging;
using Spectre.Console;

namespace Platform.Cli.Preview;

/// <summary>Writes to a terminal what the rules found.</summary>
static class PlanFindings
{
    /// <summary>Writes it, the worst first.</summary>
    public static void Write(IAnsiConsole console, Plan plan)
    {
        if (plan.Findings.Count == 0)
        {
            console.WriteLine($"Policies: {Policies.All.Count} rules, none broken.");
            return;
        }
        console.WriteLine($"Policies: {Policies.All.Count} rules, {PlanWords.Counts(plan)}:");
        foreach (var finding in plan.Findings.Where(finding => !finding.NotDecidable))
        {
            console.Write(
                $"  {finding.Level.ToString().ToLowerInvariant()} {finding.Policy}",
                Style.Parse(finding.Level == Level.Mandatory ? "red" : "yellow"));
            console.WriteLine($" {finding.Resource}: {finding.Message}");
        }

        foreach (var line in PlanWords.Undecided(plan))
        {
            console.WriteLine($"  {line}");
        }
    }
}
