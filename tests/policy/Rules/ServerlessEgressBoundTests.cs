using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class ServerlessEgressBoundTests
{
    const string Says = "no `WorkspaceNetworkOption` puts it under a network policy";

    static readonly ResourceFact Pipeline =
        Some.Resource("databricks:index/pipeline:Pipeline", """{"serverless":true}""", "pipeline");

    static readonly ResourceFact Workspace = Some.Resource(AzureTypes.DatabricksWorkspace, name: "workspace");

    static string[] Judge(string mode, string enforcement)
    {
        var policy = Some.Resource(
            "databricks:index/accountNetworkPolicy:AccountNetworkPolicy",
            $$"""
            {
              "egress": {
                "networkAccess": {
                  "restrictionMode": "{{mode}}", "policyEnforcement": { "enforcementMode": "{{enforcement}}" }
                }
              }
            }
            """);
        return Some.Judge(
            new ServerlessEgressBound(), Pipeline, Workspace, policy,
            Some.Resource("databricks:index/workspaceNetworkOption:WorkspaceNetworkOption", name: "option")
                .MadeFrom("networkPolicyId", policy));
    }

    [Test]
    public void A_restricted_policy_that_is_enforced_is_fine() =>
        Assert.That(Judge("RESTRICTED_ACCESS", "ENFORCED"), Is.Empty);

    [Test]
    public void An_open_policy_and_one_that_only_logs_are_named() => Assert.That(
        Judge("FULL_ACCESS", "DRY_RUN"),
        Is.EqualTo(new[]
        {
            "it: `egress.networkAccess.restrictionMode` is `FULL_ACCESS`; set it to `RESTRICTED_ACCESS`",
            "it: `egress.networkAccess.policyEnforcement.enforcementMode` is `DRY_RUN`; set it to `ENFORCED`",
        }));

    [Test]
    public void A_workspace_without_a_policy_is_named_where_something_computes_serverless()
    {
        Assert.That(
            Some.Judge(new ServerlessEgressBound(), Pipeline, Workspace), Is.EqualTo(new[] { $"workspace: {Says}" }));
        Assert.That(Some.Judge(new ServerlessEgressBound(), Workspace), Is.Empty);
    }

    [Test]
    public void The_first_plans_let_serverless_compute_out_everywhere(
        [ValueSource(typeof(Plans), nameof(Plans.Environments))] string environment) => Assert.That(
        FirstPlans.Judge(new ServerlessEgressBound(), environment),
        Is.EqualTo(new[] { $"{AzureTypes.DatabricksWorkspace}::databricks-workspace: {Says}" }));
}
