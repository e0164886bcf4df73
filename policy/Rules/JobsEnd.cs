using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A run that hangs costs money and keeps the next one from starting: a job with a schedule, a trigger or neither
/// has an end, and a run that comes while another is under way waits for it. Source: terraform-provider-databricks,
/// docs/resources/job.md, timeout_seconds and queue.
/// </summary>
public sealed class JobsEnd() : ResourceRule(
    "jobs-end", Level.Mandatory, Severity.Medium,
    "A job that is not continuous has a timeout and a queue.",
    "set `timeoutSeconds` and `queue.enabled`")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from job in stack.OfType(DatabricksTypes.Job)
        where job.Inputs["continuous"] is null
        from found in new[]
        {
            (Path: "timeoutSeconds", Good: job.Inputs["timeoutSeconds"].Text() is not (null or "0")),
            (Path: "queue.enabled", Good: job.Inputs.At("queue.enabled").Text() == "true"),
        }
        let got = job.Inputs.At(found.Path)
        where !found.Good || got.IsMark()
        select new Violation(job, $"`{found.Path}` is {got.Shown()}; set it") { NotJudged = got.IsMark() };
}
