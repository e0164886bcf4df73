using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A job that runs all the time is started again by its trigger: a timeout would end it, and without a retry mode
/// of its tasks one failure stops all of them. Source: terraform-provider-databricks, docs/resources/job.md,
/// continuous.
/// </summary>
public sealed class ContinuousKept() : ResourceRule(
    "continuous-kept", Level.Mandatory, Severity.Medium,
    "A continuous job retries its tasks and has no timeout.",
    "set `continuous.taskRetryMode` to `ON_FAILURE`, and no `timeoutSeconds`")
{
    const string Mode = "continuous.taskRetryMode";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        stack.OfType(DatabricksTypes.Job).Where(job => job.Inputs["continuous"] is not null).SelectMany(Judge);

    static IEnumerable<Violation> Judge(ResourceFact job)
    {
        var (mode, timeout) = (job.Inputs.At(Mode), job.Inputs["timeoutSeconds"]);
        if (mode.Text() != "ON_FAILURE")
        {
            yield return new Violation(job, $"`{Mode}` is {mode.Shown()}; set it to `ON_FAILURE`")
            {
                NotJudged = mode.IsMark(),
            };
        }

        if (timeout.Text() is not (null or "0"))
        {
            yield return new Violation(job, $"`timeoutSeconds` is {timeout.Shown()}; leave it out")
            {
                NotJudged = timeout.IsMark(),
            };
        }
    }
}
