using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// Who hears of the runs of a job that fail, last long or fall behind: people by mail, channels by webhook.
/// </summary>
static class FlowNotifications
{
    /// <summary>Tells them; a job of which nobody is to hear is left as it is.</summary>
    /// <param name="job">The job.</param>
    /// <param name="emails">Addresses.</param>
    /// <param name="channels">Ids of destinations.</param>
    /// <param name="reliability">A stream falls behind, other runs last long.</param>
    public static void Set(
        JobArgs job, IReadOnlyList<string> emails, IReadOnlyList<Output<string>> channels, Reliability reliability)
    {
        var streams = reliability == Reliability.Streaming;
        if (emails.Count + channels.Count > 0)
        {
            job.NotificationSettings = new JobNotificationSettingsArgs
            {
                NoAlertForCanceledRuns = true,
                NoAlertForSkippedRuns = true,
            };
        }
        if (emails.Count > 0)
        {
            job.EmailNotifications = ByMail([.. emails], streams);
        }
        if (channels.Count > 0)
        {
            job.WebhookNotifications = ByWebhook(channels, streams);
        }
    }

    static JobEmailNotificationsArgs ByMail(string[] everybody, bool streams) => streams
        ? new() { OnFailures = everybody, OnStreamingBacklogExceededs = everybody }
        : new() { OnFailures = everybody, OnDurationWarningThresholdExceededs = everybody };

    static JobWebhookNotificationsArgs ByWebhook(IReadOnlyList<Output<string>> channels, bool streams)
    {
        var webhooks = new JobWebhookNotificationsArgs
        {
            OnFailures = channels.Select(id => new JobWebhookNotificationsOnFailureArgs { Id = id }).ToArray(),
        };
        if (streams)
        {
            webhooks.OnStreamingBacklogExceededs = channels
                .Select(id => new JobWebhookNotificationsOnStreamingBacklogExceededArgs { Id = id })
                .ToArray();
        }
        else
        {
            webhooks.OnDurationWarningThresholdExceededs = channels
                .Select(id => new JobWebhookNotificationsOnDurationWarningThresholdExceededArgs { Id = id })
                .ToArray();
        }

        return webhooks;
    }
}
