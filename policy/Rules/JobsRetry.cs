using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A node that is taken away or a request that is throttled is over a minute later; a pipeline tries again by
/// itself. Source: terraform-provider-databricks, docs/resources/job.md, max_retries.
/// </summary>
public sealed class JobsRetry() : ResourceRule(
    "jobs-retry", Level.Mandatory, Severity.Medium,
    "Tasks of a job that is not continuous are tried again.",
    "set `maxRetries` on the task")
{
    // They retry by what they start.
    static readonly string[] Starters = ["pipelineTask", "runJobTask", "conditionTask", "forEachTask"];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from job in stack.OfType(DatabricksTypes.Job)
        where job.Inputs["continuous"] is null
        from task in job.Inputs["tasks"].Items()
        where Starters.All(starter => task.At(starter) is null)
        let retries = task.At("maxRetries")
        where retries.IsMark() || !int.TryParse(retries.Text(), out var count) || count == 0
        select new Violation(job, $"the task {task.At("taskKey").Shown()} has `maxRetries` {retries.Shown()}; set it")
        {
            NotJudged = retries.IsMark(),
        };
}
