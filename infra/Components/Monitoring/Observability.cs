using System.Globalization;
using Platform.Components.Facts;
using Platform.Naming;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureNative.Consumption;
using Pulumi.AzureNative.Consumption.Inputs;
using Pulumi.AzureNative.Monitor;
using Pulumi.AzureNative.Monitor.Inputs;

namespace Platform.Components.Monitoring;

/// <summary>Where everything logs, what is watched, who hears of it, and what a month may cost.</summary>
public sealed class Observability : PlatformComponent
{
    readonly ObservabilityArgs args;

    /// <summary>Makes or adopts the log workspace; makes the action group, the alerts and the budget.</summary>
    public Observability(string name, ObservabilityArgs args, ComponentResourceOptions? options = null)
        : base("platform:monitoring:Observability", name, args.Context, options)
    {
        this.args = args;
        WorkspaceId = args.Settings.Workspace == Ownership.Adopt
            ? Output.Create(args.Settings.WorkspaceId!)
            : this.AddLogWorkspace(
                args.ResourceGroup, args.Settings.RetentionInDays, args.Settings.DailyQuotaGb).Id;
        Diagnostics = new Diagnostics(WorkspaceId);
        if (args.Settings.Workspace == Ownership.Create)
        {
            Diagnostics.Send(this, "workspace", WorkspaceId, DiagnosticCategories.LogAnalytics);
        }

        Operators = AddActionGroup();
        foreach (var rule in AlertRules.All)
        {
            AddAlert(rule);
        }

        AddBudget();
        RegisterOutputs();
    }

    /// <summary>Resource id of the Log Analytics workspace.</summary>
    public Output<string> WorkspaceId { get; }

    /// <summary>Sends logs and metrics to the workspace.</summary>
    public Diagnostics Diagnostics { get; }

    /// <summary>Who hears of alerts and of the budget.</summary>
    public ActionGroup Operators { get; }

    ActionGroup AddActionGroup() => new($"{LogicalName}-operators", new Pulumi.AzureNative.Monitor.ActionGroupArgs
    {
        ActionGroupName = Context.Names.Of(AzureKind.ActionGroup, "operators"),
        // At most 12 characters; it is what an SMS or the subject of a mail shows.
        GroupShortName = "operators",
        ResourceGroupName = args.ResourceGroup.Name,
        Location = "Global",
        Enabled = true,
        EmailReceivers = args.Settings.AlertEmails
            .Select((address, index) => new MicrosoftCommonEmailReceiverArgs
            {
                Name = $"operator-{index + 1}",
                EmailAddress = address,
                UseCommonAlertSchema = true,
            })
            .ToArray(),
        WebhookReceivers = args.Settings.AlertWebhook is { } webhook
            ?
            [
                new WebhookReceiverArgs
                {
                    Name = "channel",
                    ServiceUri = webhook.ToOutput(),
                    UseCommonAlertSchema = true,
                },
            ]
            : [],
        Tags = Context.Tags,
    }, Child());

    void AddAlert(AlertRule rule) => _ = new ScheduledQueryRule($"{LogicalName}-{rule.Key}", new ScheduledQueryRuleArgs
    {
        RuleName = Context.Names.Of(AzureKind.Alert, rule.Key),
        DisplayName = rule.Title,
        Description = string.Join(' ', rule.Meaning, RunBook.Of(args.Settings.RunBooks, rule.Key)).TrimEnd(),
        ResourceGroupName = args.ResourceGroup.Name,
        Location = Context.Location,
        Kind = Pulumi.AzureNative.Monitor.Kind.LogAlert,
        Enabled = true,
        Severity = rule.Severity,
        EvaluationFrequency = rule.Every,
        WindowSize = rule.Every,
        Scopes = [WorkspaceId],
        Criteria = new ScheduledQueryRuleCriteriaArgs
        {
            AllOf =
            [
                new ConditionArgs
                {
                    Query = rule.Query,
                    TimeAggregation = TimeAggregation.Count,
                    // Not ConditionOperator: those values (`gt`) are of another API, where it has the same name.
                    Operator = "GreaterThan",
                    Threshold = 0,
                    FailingPeriods = new ConditionFailingPeriodsArgs
                    {
                        NumberOfEvaluationPeriods = 1,
                        MinFailingPeriodsToAlert = 1,
                    },
                },
            ],
        },
        // The tables come with their first rows, long after the rule.
        SkipQueryValidation = true,
        Actions = new ActionsArgs { ActionGroups = [Operators.Id] },
        Tags = Context.Tags,
    }, Child());

    // Azure refuses a month that is over for a new budget, and any other month for one that exists.
    static string ThisMonth => DateTime.UtcNow.ToString("yyyy-MM-01", CultureInfo.InvariantCulture);

    CustomResourceOptions KeepStart()
    {
        var options = Child();
        options.IgnoreChanges = ["timePeriod.startDate"];
        return options;
    }

    // Over the subscription, narrowed by tag: the group that Databricks manages costs most and inherits its tags.
    void AddBudget() => _ = new Budget($"{LogicalName}-budget", new BudgetArgs
    {
        BudgetName = Context.Names.Of(AzureKind.Budget),
        Scope = Context.SubscriptionScope,
        Category = CategoryType.Cost,
        TimeGrain = TimeGrainType.Monthly,
        Amount = args.Budget.Amount,
        TimePeriod = new BudgetTimePeriodArgs { StartDate = $"{args.Budget.StartDate ?? ThisMonth}T00:00:00Z" },
        Filter = new BudgetFilterArgs
        {
            Tags = new BudgetComparisonExpressionArgs
            {
                Name = "environment",
                Operator = BudgetOperatorType.In,
                Values = [Context.Names.Environment],
            },
        },
        Notifications = args.Budget.Thresholds.Aggregate(new InputMap<NotificationArgs>(), (notifications, percent) =>
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"actual-{percent}-percent");
            notifications.Add(key, new NotificationArgs
            {
                Enabled = true,
                Operator = OperatorType.GreaterThanOrEqualTo,
                Threshold = percent,
                ContactEmails = args.Settings.AlertEmails.ToArray(),
                ContactGroups = [Operators.Id],
            });
            return notifications;
        }),
    }, KeepStart());
}
