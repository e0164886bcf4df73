using Platform.Cli.Shell;
using Platform.Policy.Facts;

namespace Platform.Cli.Diff;

/// <summary>What holds data and is deleted or replaced, of all environments, before anything else.</summary>
static class RiskMarkdown
{
    /// <summary>The part; empty when no data is at risk.</summary>
    public static string Write(IReadOnlyList<PlanDiff> diffs, int room)
    {
        string[] lines = [.. diffs
            .SelectMany(diff => diff.Changes.Where(IsRisk).Select(change => (diff.Stack, Change: change)))
            .GroupBy(item => (item.Change.Resource.Type, item.Change.Resource.Name))
            .OrderBy(same => same.Min(item => item.Change.Kind))
            .Select(same => $"- {ResourceMarkdown.Name(same.First().Change.Resource)}: "
                + $"{string.Join("; ", same.Select(item => State(item.Stack, item.Change)))}\n")];
        return lines.Length == 0 ? ""
            : $"\n### Data at risk\n\n{Fitting.Join(lines, room, "resources that hold data")}";
    }

    static bool IsRisk(ResourceChange change) =>
        change.Kind <= ChangeKind.MayReplace && AzureTypes.Stateful.Contains(change.Resource.Type);

    static string State(string stack, ResourceChange change) =>
        $"{DiffSummary.Word(change.Kind)} in {Escape.Html(Escape.Cut(stack, 60))}{ResourceMarkdown.Warnings(change)}";
}
