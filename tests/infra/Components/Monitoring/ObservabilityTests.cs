using System.Collections.Immutable;
using Platform.Components.Monitoring;
using ResourceGroup = Pulumi.AzureNative.Resources.ResourceGroup;

namespace Platform.Tests.Infra.Components.Monitoring;

public sealed class ObservabilityTests
{
    const string Rule = "azure-native:monitor:ScheduledQueryRule";
    const string WorkspaceType = "azure-native:operationalinsights:Workspace";

    static Action Observability(MonitoringSettings? settings = null, BudgetSettings? budget = null) => () =>
        _ = new Observability("obs", new()
        {
            Context = TestSettings.Context(),
            ResourceGroup = new ResourceGroup("group"),
            Settings = settings ?? TestSettings.Minimal.Monitoring,
            Budget = budget ?? TestSettings.Minimal.Budget,
        });

    [Test]
    public async Task The_budget_counts_this_environment_and_reports_80_and_100_percent_to_the_operators()
    {
        var run = await TestStack.UpdateAsync(Observability());

        var budget = run.Inputs("azure-native:consumption:Budget", "obs-budget");
        Assert.That(budget["amount"], Is.EqualTo(500.0));
        Assert.That(budget["scope"], Is.EqualTo($"/subscriptions/{TestSettings.Minimal.Azure.SubscriptionId}"));
        Assert.That(budget["timeGrain"], Is.EqualTo("Monthly"));
        Assert.That(TestStack.At(budget, "timePeriod.startDate"), Is.EqualTo("2026-12-01T00:00:00Z"));
        Assert.That(TestStack.At(budget, "filter.tags.name"), Is.EqualTo("environment"));
        Assert.That(TestStack.At(budget, "filter.tags.values"), Is.EqualTo(new object[] { "dev" }));

        var notifications = (ImmutableDictionary<string, object>)budget["notifications"];
        Assert.That(notifications.Keys, Is.EquivalentTo(new[] { "actual-80-percent", "actual-100-percent" }));
        Assert.That(TestStack.At(notifications, "actual-80-percent.threshold"), Is.EqualTo(80.0));
        Assert.That(TestStack.At(notifications, "actual-100-percent.threshold"), Is.EqualTo(100.0));
        foreach (var percent in notifications.Keys)
        {
            Assert.That(TestStack.At(notifications, $"{percent}.enabled"), Is.True);
            Assert.That(TestStack.At(notifications, $"{percent}.contactEmails"),
                Is.EqualTo(new object[] { "a@example.com", "b@example.com" }));
            Assert.That(TestStack.At(notifications, $"{percent}.contactGroups"),
                Is.EqualTo(new object[] { "/azure-native:monitor:ActionGroup/obs-operators" }));
        }
    }

    [Test]
    public async Task Without_a_month_in_the_settings_the_budget_counts_from_this_one()
    {
        var before = DateTime.UtcNow;
        var run = await TestStack.UpdateAsync(Observability(budget: new() { Amount = 1 }));

        Assert.That(
            TestStack.At(run.Inputs("azure-native:consumption:Budget", "obs-budget"), "timePeriod.startDate"),
            Is.EqualTo($"{before:yyyy-MM}-01T00:00:00Z").Or.EqualTo($"{DateTime.UtcNow:yyyy-MM}-01T00:00:00Z"));
    }

    [Test]
    public async Task Failed_jobs_stream_lag_and_refusals_alert_the_operators()
    {
        var run = await TestStack.UpdateAsync(Observability());

        Assert.That(
            run.Inputs(Rule).Keys, Is.EquivalentTo(new[] { "obs-failed-jobs", "obs-stream-lag", "obs-unauthorised" }));
        foreach (var rule in run.Inputs(Rule).Values)
        {
            Assert.That(rule["scopes"], Is.EqualTo(new object[] { $"/{WorkspaceType}/obs-workspace" }));
            Assert.That(TestStack.At(rule, "actions.actionGroups"),
                Is.EqualTo(new object[] { "/azure-native:monitor:ActionGroup/obs-operators" }));
            Assert.That(rule["skipQueryValidation"], Is.True);
            Assert.That(rule["enabled"], Is.True);
            Assert.That(rule["kind"], Is.EqualTo("LogAlert"));
            Assert.That(rule["location"], Is.EqualTo("francecentral"));
        }
    }

    [Test]
    public async Task An_alert_says_what_happened_and_links_to_its_run_book_where_settings_name_the_page()
    {
        const string Meaning =
            "A Databricks job run ended in failure after its retries. RequestParams holds the job and run ids.";
        var settings = TestSettings.Minimal.Monitoring with { RunBooks = "https://docs.example.com/alerts" };
        var linked = await TestStack.UpdateAsync(Observability(settings));
        var bare = await TestStack.UpdateAsync(Observability());

        Assert.That(
            linked.Inputs(Rule, "obs-failed-jobs")["description"],
            Is.EqualTo($"{Meaning} What to do: https://docs.example.com/alerts#failed-jobs"));
        Assert.That(bare.Inputs(Rule, "obs-failed-jobs")["description"], Is.EqualTo(Meaning));
    }

    [Test]
    public async Task The_operators_are_the_listed_addresses()
    {
        var run = await TestStack.UpdateAsync(Observability());

        var group = run.Inputs("azure-native:monitor:ActionGroup", "obs-operators");
        Assert.That((string)group["groupShortName"], Has.Length.LessThanOrEqualTo(12));
        Assert.That(group["location"], Is.EqualTo("Global"));
        Assert.That(TestStack.Items(group["emailReceivers"])
            .Select(receiver => receiver["emailAddress"]), Is.EqualTo(new[] { "a@example.com", "b@example.com" }));
        Assert.That(TestStack.Items(group.GetValueOrDefault("webhookReceivers")), Is.Empty);
    }

    [Test]
    public async Task A_webhook_joins_the_operators_where_it_is_configured()
    {
        var run = await TestStack.UpdateAsync(Observability(TestSettings.Minimal.Monitoring with
        {
            AlertWebhook = Secret.Of("https://example.com/hook"),
        }));

        Assert.That(TestStack.Items(run.Inputs("azure-native:monitor:ActionGroup", "obs-operators")["webhookReceivers"])
            .Single()["serviceUri"], Is.EqualTo("https://example.com/hook"));
    }

    [Test]
    public async Task The_log_workspace_takes_no_keys_and_logs_about_itself()
    {
        var run = await TestStack.UpdateAsync(Observability());

        var workspace = run.Inputs(WorkspaceType, "obs-workspace");
        Assert.That(TestStack.At(workspace, "features.disableLocalAuth"), Is.True);
        Assert.That(TestStack.At(workspace, "sku.name"), Is.EqualTo("PerGB2018"));
        Assert.That(workspace["retentionInDays"], Is.EqualTo(30.0));
        Assert.That(run.Inputs("azure-native:monitor:DiagnosticSetting", "obs-workspace-diagnostics")["resourceUri"],
            Is.EqualTo($"/{WorkspaceType}/obs-workspace"));
    }

    [Test]
    public async Task An_adopted_workspace_is_used_by_its_id_and_not_made()
    {
        var run = await TestStack.UpdateAsync(Observability(TestSettings.Minimal.Monitoring with
        {
            Workspace = Ownership.Adopt,
            WorkspaceId = "/central",
        }));

        Assert.That(run.Inputs(WorkspaceType), Is.Empty);
        Assert.That(run.Inputs("azure-native:monitor:DiagnosticSetting"), Is.Empty);
        Assert.That(
            run.Inputs(Rule).Values.Select(rule => rule["scopes"]), Is.All.EqualTo(new object[] { "/central" }));
    }
}
