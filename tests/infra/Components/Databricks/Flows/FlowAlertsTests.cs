using System.Collections.Immutable;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class FlowAlertsTests : MeshTest
{
    [Test]
    public async Task An_alert_asks_the_warehouse_by_full_names_and_stands_still_where_the_environment_does()
    {
        var run = await UpdateAsync(environment => environment with { NotificationEmails = ["ops@example.com"] });

        var alert = run.Databricks("AlertV2", "acme-energy-plants-prep-load-peak");
        Assert.That(
            ((string)alert["queryText"]).Trim(),
            Is.EqualTo(
                "-- Highest load of the forecast, MW; one row\n"
                + "select max(load_mw) as value from dev_energy.plants_gold.forecast"));
        Assert.That(alert["warehouseId"], Is.EqualTo("/databricks:index/sqlEndpoint:SqlEndpoint/compute-warehouse"));
        Assert.That(alert["customDescription"], Is.EqualTo("What to do: https://docs.example.com/alerts#peak"));
        Assert.That(At(alert, "evaluation.comparisonOperator"), Is.EqualTo("GREATER_THAN"));
        Assert.That(At(alert, "evaluation.source.name"), Is.EqualTo("value"));
        Assert.That(At(alert, "evaluation.threshold.value.doubleValue"), Is.EqualTo(100.0));
        Assert.That(
            Pairs(Items(At(alert, "evaluation.notification.subscriptions")).Single()),
            Is.EqualTo(new[]
            {
                "destinationId=/databricks:index/notificationDestination:NotificationDestination/runtime-mailbox",
            }));
        Assert.That((alert["parentPath"], alert["purgeOnDelete"]), Is.EqualTo(("/Workspace/platform/dev", true)));
        Assert.That(At(alert, "schedule.quartzCronSchedule"), Is.EqualTo("0 0 * * * ?"));
        Assert.That(At(alert, "schedule.pauseStatus"), Is.EqualTo("PAUSED"));
        Assert.That(At(alert, "runAs.servicePrincipalName"), Is.EqualTo("runner-id"));
        Assert.That(run.Access("acme-energy-plants-prep-load-peak"), Is.EqualTo(new[]
        {
            "administrators CAN_MANAGE", "engineers CAN_RUN", "sre CAN_RUN", "analysts CAN_READ",
        }));
    }

    [Test]
    public async Task Channels_of_teams_and_slack_hear_of_alerts_and_of_runs_and_their_addresses_are_secret()
    {
        var run = await UpdateAsync(environment => environment with
        {
            TeamsWebhook = Secret.Of("https://example.com/teams"),
            SlackWebhook = Secret.Of("https://example.com/slack"),
            RunBooks = null,
        });

        const string Destination = "/databricks:index/notificationDestination:NotificationDestination/runtime-";
        string[] channels = [$"{Destination}teams", $"{Destination}slack"];
        var alert = run.Databricks("AlertV2", "acme-energy-plants-prep-load-peak");
        Assert.That(
            Items(At(alert, "evaluation.notification.subscriptions")).Select(told => told["destinationId"]),
            Is.EqualTo(channels));
        Assert.That(alert.Keys, Does.Not.Contain("customDescription"));
        var webhooks = (ImmutableDictionary<string, object>)
            run.Databricks("Job", JobName)["webhookNotifications"];
        Assert.That(
            webhooks.Keys, Is.EquivalentTo(new[] { "onFailures", "onDurationWarningThresholdExceededs" }));
        Assert.That(
            webhooks.Values.Select(told => Items(told).Select(channel => channel["id"])), Is.All.EqualTo(channels));
        Assert.That(
            At(run.Databricks("NotificationDestination", "runtime-teams"), "config.microsoftTeams.url"),
            Is.EqualTo("https://example.com/teams"));
        Assert.That(
            At(run.Databricks("NotificationDestination", "runtime-slack"), "config.slack.url"),
            Is.EqualTo("https://example.com/slack"));
    }

    [Test]
    public async Task Where_nobody_is_to_hear_there_is_no_destination_and_no_subscription()
    {
        var run = await UpdateAsync();

        var alert = run.Databricks("AlertV2", "acme-energy-plants-prep-load-peak");
        Assert.That(Items(At(alert, "evaluation.notification.subscriptions")), Is.Empty);
        Assert.That(run.Databricks("NotificationDestination"), Is.Empty);
    }
}
