namespace Platform.Cli.Diff;

/// <summary>Says in one line how much differs.</summary>
static class DiffSummary
{
    /// <summary>The counts in one line.</summary>
    public static string Of(PlanDiff diff) => diff.Changes.Count == 0
        ? "no changes"
        : string.Join(", ", Enum.GetValues<ChangeKind>()
            .Where(kind => diff.Count(kind) > 0)
            .Select(kind => $"{diff.Count(kind)} {Word(kind)}"));

    static string Word(ChangeKind kind) =>
        kind == ChangeKind.MayReplace ? "may be replaced" : kind.ToString().ToLowerInvariant();
}
