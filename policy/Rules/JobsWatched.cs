using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A job that falls behind is noticed: a scheduled one by the time that it takes, a continuous one by
/// what waits for it. Source: terraform-provider-databricks, docs/resources/job.md, health.
/// </summary>
public sealed class JobsWatched() : ResourceRule(
    "jobs-watched", Level.Mandatory, Severity.Medium,
    "Every job notices when it takes too long, or falls behind where it is continuous.",
    "set `health.rules` by the kind of trigger", "LT-3")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        stack.OfType(DatabricksTypes.Job).SelectMany(Judge);

    static IEnumerable<Violation> Judge(ResourceFact job)
    {
        var metric = job.Inputs["continuous"] is null ? "RUN_DURATION_" : "STREAMING_BACKLOG_";
        var metrics = job.Inputs.At("health.rules").Items().Select(rule => rule.At("metric")).ToArray();
        if (!metrics.Any(got => got.Text()?.StartsWith(metric, StringComparison.Ordinal) is true))
        {
            yield return new Violation(job, $"`health.rules` have no `{metric}*`; add a rule with it")
            {
                NotJudged = job.Inputs.At("health.rules").IsMark() || metrics.Any(got => got.IsMark()),
            };
        }
    }
}
