using Platform.Cli.Shell;

namespace Platform.Cli.Diff;

/// <summary>What is billed among the created and the deleted resources.</summary>
static class BilledMarkdown
{
    /// <summary>The part; empty when nothing that is billed comes or goes.</summary>
    public static string Write(PlanDiff diff)
    {
        string[] rows = [.. Billed.Meters
            .Select(kind => (kind, More: Count(diff, ChangeKind.Created, kind.Key),
                Less: Count(diff, ChangeKind.Deleted, kind.Key)))
            .Where(row => row.More + row.Less > 0)
            .Select(row => $"| {Escape.Code(row.kind.Key)} | {row.More} | {row.Less} | {row.kind.Value} |\n")];
        return rows.Length == 0 ? "" : "\n### Billed\n\n| kind | created | deleted | by |\n|---|---:|---:|---|\n"
            + $"{string.Concat(rows)}\nNo amounts: the program knows no prices.\n";
    }

    static int Count(PlanDiff diff, ChangeKind kind, string type) =>
        diff.Changes.Count(change => change.Kind == kind && change.Resource.Type == type);
}
