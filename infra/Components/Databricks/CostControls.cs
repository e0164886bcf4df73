using System.Globalization;
using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks;

/// <summary>
/// What the account watches and marks for one environment: a monthly budget, and the policy that puts its tags on what
/// serverless compute costs, which takes no tags of a cluster. Both tell environments apart by a tag: the account's
/// number of a workspace has more digits than the SDK's numbers hold.
/// </summary>
public sealed class CostControls : PlatformComponent
{
    readonly CostControlsArgs args;

    /// <summary>Makes what is asked for.</summary>
    public CostControls(string name, CostControlsArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:CostControls", name, args.Context, options)
    {
        this.args = args;
        if (args.MonthlyUsd is { } amount)
        {
            MakeBudget(amount);
        }

        Policy = args.Policy ? MakePolicy().PolicyId : null;
        RegisterOutputs();
    }

    /// <summary>Id of the policy, for jobs and pipelines; null: there is none.</summary>
    public Output<string>? Policy { get; }

    string DisplayName => $"{Context.Names.Platform}-{Context.Names.Environment}";

    void MakeBudget(int amount) => _ = new Budget($"{LogicalName}-budget", new BudgetArgs
    {
        DisplayName = DisplayName,
        // The only values there are. Source: terraform-provider-databricks, page of budget.
        AlertConfigurations =
        [
            new BudgetAlertConfigurationArgs
            {
                TimePeriod = "MONTH",
                TriggerType = "CUMULATIVE_SPENDING_EXCEEDED",
                QuantityType = "LIST_PRICE_DOLLARS_USD",
                QuantityThreshold = amount.ToString(CultureInfo.InvariantCulture),
                ActionConfigurations = args.Emails
                    .Select(email => new BudgetAlertConfigurationActionConfigurationArgs
                    {
                        ActionType = "EMAIL_NOTIFICATION",
                        Target = email,
                    })
                    .ToArray(),
            },
        ],
        Filter = new BudgetFilterArgs
        {
            Tags =
            [
                new BudgetFilterTagArgs
                {
                    Key = "environment",
                    Value = new BudgetFilterTagValueArgs { Operator = "IN", Values = [Context.Names.Environment] },
                },
            ],
        },
    }, args.Workspace.Outside(this));

    BudgetPolicy MakePolicy()
    {
        var policy = new BudgetPolicy($"{LogicalName}-policy", new BudgetPolicyArgs
        {
            PolicyName = DisplayName,
            CustomTags = args.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal)
                .Select(tag => new BudgetPolicyCustomTagArgs { Key = tag.Key, Value = tag.Value })
                .ToArray(),
        }, args.Workspace.Outside(this));
        // Rule sets are authoritative: list everything.
        _ = new AccessControlRuleSet($"{LogicalName}-policy", new AccessControlRuleSetArgs
        {
            Api = DatabricksAccount.AccountApi,
            Name = Output.Format($"accounts/{args.AccountId}/budgetPolicies/{policy.PolicyId}/ruleSets/default"),
            GrantRules =
            [
                Rule("manager", [args.Manager]),
                Rule("user", args.Users),
            ],
        }, args.Workspace.Outside(this, args.Workspace.People));
        return policy;
    }

    static AccessControlRuleSetGrantRuleArgs Rule(string role, IEnumerable<Grantee> principals) => new()
    {
        Role = $"roles/budgetPolicy.{role}",
        Principals = principals.Select(principal => principal.Principal).ToArray(),
    };
}
