using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// An alert knows two kinds of subscriber: a user of the workspace, by address, and a notification destination, by id
/// (terraform-provider-databricks, page of <c>alert_v2</c>). A mailbox of a team is no user.
/// </summary>
public sealed class AlertsToDestinations() : ResourceRule(
    "alerts-to-destinations", Level.Mandatory, Severity.Medium,
    "Alerts tell notification destinations, not addresses.",
    "make a NotificationDestination and set `destinationId`")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from alert in stack.OfType(DatabricksTypes.Alert)
        from subscription in alert.Inputs.At("evaluation.notification.subscriptions").Items()
        let email = subscription.At("userEmail")
        where email is not null
        select new Violation(
            alert, $"`userEmail` is {email.Shown()}; make a NotificationDestination and set `destinationId`");
}
