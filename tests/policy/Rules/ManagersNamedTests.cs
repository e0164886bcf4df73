using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class ManagersNamedTests
{
    const string Group = """{"groupName":"admins","permissionLevel":"CAN_MANAGE"}""";

    static string[] Judge(string target, string line) => Some.Judge(
        new ManagersNamed(),
        Some.Resource(DatabricksTypes.Permissions, $$"""{"{{target}}":"1","accessControls":[{{line}}]}"""));

    static string[] JudgeRules(string rules) => Some.Judge(
        new ManagersNamed(), Some.Resource(DatabricksTypes.RuleSet, $$"""{"grantRules":[{{rules}}]}"""));

    [TestCase("sqlEndpointId")]
    [TestCase("alertV2Id")]
    [TestCase("instancePoolId")]
    [TestCase("clusterId")]
    public void A_group_manages_what_the_caller_would_manage(string target)
    {
        Assert.That(Judge(target, Group), Is.Empty);
        var message = $"it: no group has `CAN_MANAGE` on this `{target}`; name the administrators' group";
        Assert.That(Judge(target, Group.Replace("MANAGE", "USE")), Is.EqualTo(new[] { message }));
        Assert.That(Judge(target, Group.Replace("groupName", "userName")), Is.EqualTo(new[] { message }));
    }

    [TestCase("jobId")]
    [TestCase("directoryPath")]
    public void Where_the_provider_adds_nobody_nothing_is_asked(string target) =>
        Assert.That(Judge(target, ""), Is.Empty);

    [Test]
    public void A_list_that_names_an_owner_is_named() => Assert.That(
        Judge("jobId", """{"servicePrincipalName":"[unknown]","permissionLevel":"IS_OWNER"}"""),
        Is.EqualTo(new[] { "it: `accessControls` give IS_OWNER; give the administrators CAN_MANAGE" }));

    [Test]
    public void A_rule_set_that_names_groups_is_fine() => Assert.That(
        JudgeRules("""{"role":"roles/servicePrincipal.user","principals":["groups/admins"]}"""), Is.Empty);

    [Test]
    public void A_rule_set_that_names_one_identity_is_named_once() => Assert.That(
        JudgeRules("""
            {"role":"roles/servicePrincipal.user","principals":["[unknown]"]},
            {"role":"roles/servicePrincipal.manager","principals":["[unknown]"]},
            {"role":"roles/budgetPolicy.user","principals":["servicePrincipals/runner"]}
            """),
        Is.EqualTo(new[] { "it: `grantRules.principals` hold `[unknown]`; name the administrators' group" }));

    [TestCase("dev")]
    [TestCase("staging")]
    [TestCase("prod")]
    public void The_first_plans_left_a_warehouse_and_five_alerts_to_their_first_deployer(string environment) =>
        Assert.That(
            FirstPlans.Judge(new ManagersNamed(), environment).Where(found => found.Contains("no group has"))
                .Select(found => found.Split('`')[3]).GroupBy(target => target)
                .Select(target => (target.Key, target.Count())),
            Is.EquivalentTo(new[] { ("alertV2Id", 5), ("sqlEndpointId", 1) }));
}
