using Platform.Cli.Shell;

namespace Platform.Cli.Diff;

/// <summary>The foldable part of an environment: what changes, then findings, what is billed, and order.</summary>
static class EnvironmentMarkdown
{
    /// <summary>The part, in a room of so many characters; one line where nothing differs.</summary>
    public static string Write(PlanDiff diff, int room)
    {
        var summary = $"<b>{Escape.Html(Escape.Cut(diff.Stack, 60))}</b>: {DiffSummary.Of(diff)}";
        if (diff.Changes.Count == 0 && diff.Findings.Count == 0)
        {
            return $"\n{summary}\n";
        }

        var destructive = diff.Changes.Any(change => change.Kind is ChangeKind.Deleted or ChangeKind.Replaced);
        var head = $"\n<details{(destructive ? " open" : "")}><summary>{summary}</summary>\n";
        const string tail = "\n</details>\n";
        var left = room - head.Length - tail.Length;
        // These come last and are short; what changes may fill the rest.
        var (findings, order) = (FindingsMarkdown.Write(diff, left / 8), OrderMarkdown.Write(diff, left / 8));
        var below = findings + BilledMarkdown.Write(diff) + order;
        return head + ChangesMarkdown.Write(diff, left - below.Length) + below + tail;
    }
}
