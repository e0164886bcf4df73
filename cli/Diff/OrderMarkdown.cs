using Platform.Cli.Shell;

namespace Platform.Cli.Diff;

/// <summary>What only waits for other resources than before, in one folded line.</summary>
static class OrderMarkdown
{
    /// <summary>The line; empty when nothing is reordered.</summary>
    public static string Write(PlanDiff diff, int room)
    {
        string[] names = [.. diff.Changes.Where(change => change.Kind == ChangeKind.Reordered)
            .Select(change => $"{Escape.Code(Escape.Cut(change.Resource.Name, 160))}\n")];
        return names.Length == 0 ? ""
            : $"\n<details><summary>{names.Length} not changed, but made in another order "
                + $"({Escape.Code("dependsOn")})</summary>\n\n{Fitting.Join(names, room, "resources")}\n</details>\n";
    }
}
