using System.Globalization;
using System.Text;
using Platform.Cli.Shell;

namespace Platform.Cli.Diff;

/// <summary>
/// Writes differences as one comment of a pull request: a foldable part per environment, the destructive changes first.
/// </summary>
public static class DiffMarkdown
{
    /// <summary>The longest comment that GitHub takes, in characters.</summary>
    public const int Limit = 65_536;

    const int ValueLength = 160;

    static readonly Dictionary<ChangeKind, string> Titles = new()
    {
        [ChangeKind.Deleted] = "Deleted",
        [ChangeKind.Replaced] = "Replaced: deleted and made anew",
        [ChangeKind.MayReplace] = "May be replaced: the deployment decides",
        [ChangeKind.Changed] = "Changed in place",
        [ChangeKind.Created] = "Created",
        [ChangeKind.Reordered] = "Not changed, but made in another order",
    };

    /// <summary>The comment, never longer than <see cref="Limit"/>; what did not fit is counted in its place.</summary>
    public static string Write(IReadOnlyList<PlanDiff> diffs)
    {
        var text = new StringBuilder(
            "## Plan\n\nCompared with the plan of the base branch, not with the cloud; `pulumi preview` does that.\n");
        for (var index = 0; index < diffs.Count; index++)
        {
            // What is left is shared evenly among the environments still to come.
            var share = (Limit - text.Length) / (diffs.Count - index);
            text.Append(Environment(diffs[index], share));
        }
        return text.ToString();
    }

    static string Environment(PlanDiff diff, int room)
    {
        var destructive = diff.Changes.Any(change => change.Kind is ChangeKind.Deleted or ChangeKind.Replaced);
        var summary = $"<summary><b>{Escape.Html(diff.Stack)}</b>: {DiffSummary.Of(diff)}</summary>";
        var head = $"\n<details{(destructive ? " open" : "")}>{summary}\n";
        const string tail = "\n</details>\n";
        // Room for the sentence that counts what was left out.
        var left = room - head.Length - tail.Length - 120;
        var body = new StringBuilder();
        var shown = 0;
        ChangeKind? kind = null;
        foreach (var change in diff.Changes)
        {
            var part = (kind == change.Kind ? "" : $"\n### {Titles[change.Kind]}\n\n") + Change(change);
            if (body.Length + part.Length > left)
            {
                break;
            }

            body.Append(part);
            kind = change.Kind;
            shown++;
        }
        if (shown < diff.Changes.Count)
        {
            var more = diff.Changes.Count - shown;
            body.Append(CultureInfo.InvariantCulture,
                $"\n_{more} more changed resources left out: a comment holds {Limit} characters._\n");
        }

        return head + body + tail;
    }

    static string Change(ResourceChange change)
    {
        var refused = change.Refused ? " **protected: the deployment will refuse this**" : "";
        var because = change.Because is { } reason ? $" {Escape.Html(reason)}" : "";
        var first = change.First is { } step ? $" **first: {Escape.Html(step)}**" : "";
        var line =
            $"- {Escape.Code(change.Resource.Name)} {Escape.Code(change.Resource.Type)}{refused}{because}{first}\n";
        if (change.Properties.Count == 0)
        {
            return line;
        }

        var rows = string.Concat(change.Properties.Select(Row));
        return $"{line}\n  | property | before | after |\n  |---|---|---|\n{rows}\n";
    }

    static string Row(PropertyChange property)
    {
        var warning = property.Effect < ChangeKind.Changed ? " ⚠" : "";
        return $"  | {Escape.Code(property.Path)}{warning} | {Value(property.Before)} | {Value(property.After)} |\n";
    }

    static string Value(string? json) => json is null ? "" : Escape.Code(Escape.Cut(json, ValueLength));
}
