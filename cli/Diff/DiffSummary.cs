namespace Platform.Cli.Diff;

/// <summary>Says in one line how much differs.</summary>
static class DiffSummary
{
    /// <summary>The counts of one environment.</summary>
    public static string Of(PlanDiff diff) => Of([diff]);

    /// <summary>The counts of all environments together.</summary>
    public static string OfAll(IReadOnlyList<PlanDiff> diffs) =>
        $"{diffs.Count} {(diffs.Count == 1 ? "environment" : "environments")}: {Of(diffs)}";

    /// <summary>A kind in words.</summary>
    public static string Word(ChangeKind kind) =>
        kind == ChangeKind.MayReplace ? "may be replaced" : kind.ToString().ToLowerInvariant();

    static string Of(IReadOnlyList<PlanDiff> diffs)
    {
        var counts = Enum.GetValues<ChangeKind>().Select(kind => (kind, Count: diffs.Sum(diff => diff.Count(kind))))
            .Where(pair => pair.Count > 0).Select(pair => $"{pair.Count} {Word(pair.kind)}").ToArray();
        var (found, mended) = (diffs.Sum(diff => diff.Findings.Count), diffs.Sum(diff => diff.Mended));
        return (counts.Length == 0 ? "no changes" : string.Join(", ", counts))
            + Findings(found, "new") + Findings(mended, "mended");
    }

    static string Findings(int count, string what) =>
        count == 0 ? "" : $"; {count} policy {(count == 1 ? "finding" : "findings")} {what}";
}
