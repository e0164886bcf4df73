using Platform.Cli.Shell;
using Platform.Policy.Judging;

namespace Platform.Cli.Diff;

/// <summary>What the rules find in the head and did not find in the base.</summary>
static class FindingsMarkdown
{
    /// <summary>The head of a table of findings.</summary>
    public const string Head =
        "| level | severity | policy | resource | finding |\n|---|---|---|---|---|\n";

    /// <summary>The part; empty when nothing is new.</summary>
    public static string Write(PlanDiff diff, int room) => diff.Findings.Count == 0 ? "" :
        $"\n### New policy findings\n\n{Head}"
        + Fitting.Join([.. diff.Findings.Select(Row)], room, "findings");

    /// <summary>A finding as a row of a table.</summary>
    public static string Row(Finding finding)
    {
        var (level, severity) = (finding.Level.ToString(), finding.Severity.ToString());
        var (policy, resource) = (Escape.Code(finding.Policy), Escape.Code(finding.Resource));
        return $"| {level} | {severity} ".ToLowerInvariant()
            + $"| {policy} | {resource} | {Escape.Html(finding.Message)} |\n";
    }
}
