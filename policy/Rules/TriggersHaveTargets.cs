using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// What a job waits for is there before the job: the service refuses a job that waits for a table that does not exist
/// (databricks/cli #4437), and a path is one of a volume. Tables are made by flows, so a first deployment has none.
/// </summary>
public sealed class TriggersHaveTargets() : PolicyRule(
    "triggers-have-targets", Level.Mandatory, Severity.High,
    "A job waits for tables only where settings say that they exist, and for files in a volume made before it.",
    "set `flows.tablesExist` once tables exist, and name a volume that the job depends on")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var volumes = stack.OfType(DatabricksTypes.Volume)
            .ToDictionary(volume => volume.Key, volume => volume.Inputs["name"].Text());
        foreach (var job in stack.OfType(DatabricksTypes.Job))
        {
            foreach (var table in stack.TablesExist ? [] : job.Inputs.At("trigger.tableUpdate.tableNames").Texts())
            {
                yield return new Violation(
                    job, $"`trigger.tableUpdate` waits for `{table}`, which no plan makes; "
                        + "leave the trigger out until `flows.tablesExist`");
            }

            if (job.Inputs.At("trigger.fileArrival.url").Text() is { } url && !job.DependsOn.Any(awaited =>
                volumes.TryGetValue(awaited, out var name) && url.StartsWith("/Volumes/", StringComparison.Ordinal)
                && url.Split('/').ElementAtOrDefault(4) == name))
            {
                yield return new Violation(
                    job, $"`trigger.fileArrival.url` is `{url}`; name a volume that the job depends on")
                {
                    NotJudged = job.Inputs.At("trigger.fileArrival.url").IsMark(),
                };
            }
        }
    }
}
