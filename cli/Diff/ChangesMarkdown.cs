using System.Text;

namespace Platform.Cli.Diff;

/// <summary>The changed resources of an environment: a section per kind, a long one folded.</summary>
static class ChangesMarkdown
{
    const int Long = 10;

    static readonly Dictionary<ChangeKind, string> Titles = new()
    {
        [ChangeKind.Deleted] = "Deleted",
        [ChangeKind.Replaced] = "Replaced: deleted and made anew",
        [ChangeKind.MayReplace] = "May be replaced: the deployment decides",
        [ChangeKind.Changed] = "Changed in place",
        [ChangeKind.Created] = "Created",
    };

    /// <summary>The sections, and a count of the resources that did not fit.</summary>
    public static string Write(PlanDiff diff, int room)
    {
        var text = new StringBuilder();
        var left = 0;
        foreach (var kind in Titles.Keys)
        {
            ResourceChange[] changes = [.. diff.Changes.Where(change => change.Kind == kind)];
            var folded = changes.Length > Long;
            var head = $"\n### {Titles[kind]}\n\n"
                + (folded ? $"<details><summary>{changes.Length} resources</summary>\n\n" : "");
            var tail = folded ? "\n</details>\n" : "";
            var groups = ChangeGroup.Of(changes);
            var (body, count) = Fitting.Take(
                [.. groups.Select(group => group.Write())], room - text.Length - head.Length - tail.Length);
            if (count > 0)
            {
                text.Append(head).Append(body).Append(tail);
            }

            left += groups.Skip(count).Sum(group => group.Count);
        }

        return text + Fitting.LeftOut(left, "changed resources");
    }
}
