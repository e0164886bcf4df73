using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>The notification destinations of an environment: one for all addresses, one for each channel.</summary>
static class Destinations
{
    /// <summary>Makes the one for addresses; null where there are none.</summary>
    public static Output<string>? Mailbox(FlowRuntime owner, FlowEnvironment environment) =>
        environment.NotificationEmails.Count == 0 ? null : Make(owner, environment, "mailbox", new()
        {
            Email = new NotificationDestinationConfigEmailArgs { Addresses = environment.NotificationEmails.ToArray() },
        });

    /// <summary>Makes those for the channels that settings have a webhook of.</summary>
    public static IEnumerable<Output<string>> Channels(FlowRuntime owner, FlowEnvironment environment)
    {
        if (environment.TeamsWebhook is { } teams)
        {
            yield return Make(owner, environment, "teams", new()
            {
                MicrosoftTeams = new NotificationDestinationConfigMicrosoftTeamsArgs { Url = teams.ToOutput() },
            });
        }
        if (environment.SlackWebhook is { } slack)
        {
            yield return Make(owner, environment, "slack", new()
            {
                Slack = new NotificationDestinationConfigSlackArgs { Url = slack.ToOutput() },
            });
        }
    }

    static Output<string> Make(
        FlowRuntime owner, FlowEnvironment environment, string kind, NotificationDestinationConfigArgs config)
    {
        var platform = environment.Root.TrimStart('/');
        return new NotificationDestination($"{owner.LogicalName}-{kind}", new NotificationDestinationArgs
        {
            DisplayName = config.Email is null ? $"{platform}-{kind}" : platform,
            Config = config,
            ProviderConfig = new NotificationDestinationProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.Inside(owner)).Id;
    }
}
