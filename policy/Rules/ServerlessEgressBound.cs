using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A workspace without a network policy of its own has the account's default one, under which serverless compute may
/// send anything anywhere. Source: databricks/terraform-provider-databricks, account_network_policy.md.
/// </summary>
public sealed class ServerlessEgressBound() : PolicyRule(
    "serverless-egress-bound", Level.Mandatory, Severity.High,
    "Serverless compute may go to listed destinations only.",
    "put the workspace under a network policy that is restricted and enforced", "NS-2", "SAT-NS-9")
{
    const string Option = "databricks:index/workspaceNetworkOption:WorkspaceNetworkOption";
    const string NetworkPolicy = "databricks:index/accountNetworkPolicy:AccountNetworkPolicy";
    const string Access = "egress.networkAccess";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        if (!ServerlessCompute.Of(stack).Any())
        {
            return [];
        }

        var options = stack.OfType(Option).ToArray();
        return
        [
            .. from workspace in stack.OfType(AzureTypes.DatabricksWorkspace)
               where options.Length == 0
               select new Violation(workspace, "no `WorkspaceNetworkOption` puts it under a network policy"),
            .. from policy in stack.OfType(NetworkPolicy)
               let mode = policy.Inputs.At($"{Access}.restrictionMode")
               where mode.Text() != "RESTRICTED_ACCESS"
               select new Violation(
                   policy, $"`{Access}.restrictionMode` is {mode.Shown()}; set it to `RESTRICTED_ACCESS`")
               {
                   NotJudged = mode.IsMark(),
               },
            .. from policy in stack.OfType(NetworkPolicy)
               let enforcement = policy.Inputs.At($"{Access}.policyEnforcement.enforcementMode")
               where enforcement.IsMark() || enforcement.Text() == "DRY_RUN"
               select new Violation(
                   policy, $"`{Access}.policyEnforcement.enforcementMode` is {enforcement.Shown()}; "
                   + "set it to `ENFORCED`")
               {
                   NotJudged = enforcement.IsMark(),
               },
        ];
    }
}
