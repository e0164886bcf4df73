using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class AlertsToDestinationsTests
{
    static string[] Judge(string subscription) => Some.Judge(
        new AlertsToDestinations(),
        Some.Resource(
            DatabricksTypes.Alert,
            """{"evaluation":{"notification":{"subscriptions":[ONE]}}}""".Replace("ONE", subscription)));

    [TestCase("")]
    [TestCase("""{"destinationId":"[unknown]"}""")]
    public void An_alert_tells_nobody_or_a_destination(string subscription) =>
        Assert.That(Judge(subscription), Is.Empty);

    [Test]
    public void An_address_is_named() =>
        Assert.That(Judge("""{"userEmail":"team@acme.test"}"""), Is.EqualTo(new[]
        {
            "it: `userEmail` is `team@acme.test`; make a NotificationDestination and set `destinationId`",
        }));

    [TestCase("dev", 0)]
    [TestCase("staging", 5)]
    [TestCase("prod", 5)]
    public void The_first_plans_told_a_mailbox(string environment, int found) =>
        Assert.That(FirstPlans.Judge(new AlertsToDestinations(), environment), Has.Length.EqualTo(found));
}
