using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// What runs by itself fails by itself: somebody is told. Source: terraform-provider-databricks, docs/resources/job.md,
/// email_notifications and webhook_notifications; pipeline.md, notification.
/// </summary>
public sealed class FailuresTold() : ResourceRule(
    "failures-told", Level.Mandatory, Severity.Medium,
    "Jobs and pipelines tell somebody when they fail.",
    "set `notificationEmails` of the flows' settings", "LT-3")
{
    static readonly (string Type, string[] Paths)[] Told =
    [
        (DatabricksTypes.Job, ["emailNotifications.onFailures", "webhookNotifications.onFailures"]),
        (DatabricksTypes.Pipeline, ["notifications"]),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from fact in Told
        from resource in stack.OfType(fact.Type)
        where fact.Paths.All(path => resource.Inputs.At(path) is null)
        select new Violation(resource, $"`{fact.Paths[0]}` is not set; tell somebody");
}
