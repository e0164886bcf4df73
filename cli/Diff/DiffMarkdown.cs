using System.Text;

namespace Platform.Cli.Diff;

/// <summary>
/// Writes differences as one comment of a pull request: in all, data at risk, a graph, then a foldable part per
/// environment, the destructive changes first.
/// </summary>
public static class DiffMarkdown
{
    /// <summary>
    /// The longest text, in characters: GitHub takes 65,536 (Issues API, "body is too long"), and who posts it adds a
    /// mark by which the comment is found again.
    /// </summary>
    public const int Limit = 65_000;

    /// <summary>The comment, never longer than <see cref="Limit"/>; what did not fit is counted in its place.</summary>
    public static string Write(IReadOnlyList<PlanDiff> diffs)
    {
        var text = new StringBuilder(
            "## Plan\n\nCompared with the plan of the base branch, not with the cloud; `pulumi preview` does that. "
                + "Secrets are in no plan: another value of one is not seen.\n\n");
        text.Append($"**{DiffSummary.OfAll(diffs)}**\n");
        text.Append(RiskMarkdown.Write(diffs, Limit / 8));
        text.Append(ChangeGraph.Write(diffs));
        for (var index = 0; index < diffs.Count; index++)
        {
            // What is left is shared evenly among the environments still to come.
            text.Append(EnvironmentMarkdown.Write(diffs[index], (Limit - text.Length) / (diffs.Count - index)));
        }

        return text.ToString();
    }
}
