using System.Text;
using Platform.Cli.Shell;
using Platform.Policy.Facts;

namespace Platform.Cli.Diff;

/// <summary>The changed resources of an environment: a section per kind, a long one folded.</summary>
static class ChangesMarkdown
{
    const int Long = 10;
    const int NameLength = 160;

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

    /// <summary>Name and type.</summary>
    public static string Name(ResourceFact resource) =>
        $"{Escape.Code(Escape.Cut(resource.Name, NameLength))} {Escape.Code(Escape.Cut(resource.Type, NameLength))}";

    /// <summary>What must be known before the change is deployed.</summary>
    public static string Warnings(ResourceChange change)
    {
        var refused = change.Refused ? " **protected: the deployment will refuse this**" : "";
        return change.First is { } step ? $"{refused} **first: {Escape.Html(step)}**" : refused;
    }
}
