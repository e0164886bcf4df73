using System.Collections.Immutable;
using Platform.Components.Databricks;
using Platform.Components.Databricks.Scope;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class CostControlsTests
{
    static Action Make(int? monthly, bool policy) => () => _ = new CostControls("costs", new()
    {
        Context = TestSettings.Context(),
        Workspace = TestWorkspace.Scope(),
        AccountId = "account-id",
        MonthlyUsd = monthly,
        Emails = ["ops@example.com"],
        Policy = policy,
        Tags = new Dictionary<string, string> { ["owner"] = "o", ["environment"] = "dev" },
        Manager = Grantee.Group("managers"),
        Users = [Grantee.Service("runner-id"), Grantee.Group("engineers")],
    });

    [Test]
    public async Task A_budget_counts_the_costs_of_the_environment_and_tells_by_mail()
    {
        var run = await UpdateAsync(Make(8000, policy: false));

        var budget = run.Databricks("Budget", "costs-budget");
        Assert.That(budget["displayName"], Is.EqualTo("data-dev"));
        var alert = Items(budget["alertConfigurations"]).Single();
        Assert.That(
            Pairs(alert.Remove("actionConfigurations")),
            Is.EqualTo(new[]
            {
                "quantityThreshold=8000", "quantityType=LIST_PRICE_DOLLARS_USD", "timePeriod=MONTH",
                "triggerType=CUMULATIVE_SPENDING_EXCEEDED",
            }));
        Assert.That(
            Pairs(Items(alert["actionConfigurations"]).Single()),
            Is.EqualTo(new[] { "actionType=EMAIL_NOTIFICATION", "target=ops@example.com" }));
        var tag = Items(At(budget, "filter.tags")).Single();
        Assert.That(
            (tag["key"], At(tag, "value.operator"), Joined(At(tag, "value.values")!)),
            Is.EqualTo(("environment", "IN", "dev")));
        Assert.That(((ImmutableDictionary<string, object>)budget["filter"]).Keys, Is.EqualTo(new[] { "tags" }),
            "the SDK's numbers do not hold the number of a workspace");
        Assert.That(run.Databricks("BudgetPolicy"), Is.Empty);
    }

    [Test]
    public async Task A_policy_marks_what_its_users_run_and_is_managed_by_the_administrators()
    {
        var run = await UpdateAsync(Make(null, policy: true));

        var policy = run.Databricks("BudgetPolicy", "costs-policy");
        Assert.That(policy["policyName"], Is.EqualTo("data-dev"));
        Assert.That(
            Items(policy["customTags"]).Select(tag => $"{tag["key"]}={tag["value"]}"),
            Is.EqualTo(new[] { "environment=dev", "owner=o" }));
        Assert.That(policy.Keys, Does.Not.Contain("bindingWorkspaceIds"));
        var rules = run.Databricks("AccessControlRuleSet", "costs-policy");
        Assert.That(rules["api"], Is.EqualTo("account"));
        Assert.That(
            Items(rules["grantRules"]).Select(rule => $"{rule["role"]}: {Joined(rule["principals"])}"),
            Is.EqualTo(new[]
            {
                "roles/budgetPolicy.manager: groups/managers",
                "roles/budgetPolicy.user: servicePrincipals/runner-id groups/engineers",
            }));
        Assert.That(run.Databricks("Budget"), Is.Empty);
    }
}
