using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class NobodyOwnsByNameTests
{
    static string[] Judge(string type, string inputs) =>
        Some.Judge(new NobodyOwnsByName(), Some.Resource($"databricks:index/{type}", inputs));

    [Test]
    public void Lists_that_name_managers_and_rule_sets_that_name_groups_are_fine() => Assert.That(
        Judge(
            "permissions:Permissions",
            """{"accessControls":[{"groupName":"admins","permissionLevel":"CAN_MANAGE"}]}""")
        .Concat(Judge(
            "accessControlRuleSet:AccessControlRuleSet",
            """{"grantRules":[{"role":"roles/servicePrincipal.user","principals":["groups/admins"]}]}""")),
        Is.Empty);

    [Test]
    public void A_list_that_names_an_owner_is_named() => Assert.That(
        Judge(
            "permissions:Permissions",
            """{"accessControls":[{"servicePrincipalName":"[unknown]","permissionLevel":"IS_OWNER"}]}"""),
        Is.EqualTo(new[] { "it: `accessControls` give IS_OWNER; give the administrators CAN_MANAGE" }));

    [Test]
    public void A_rule_set_that_names_one_identity_is_named_once() => Assert.That(
        Judge(
            "accessControlRuleSet:AccessControlRuleSet",
            """
            {"grantRules":[
              {"role":"roles/servicePrincipal.user","principals":["[unknown]"]},
              {"role":"roles/servicePrincipal.manager","principals":["[unknown]"]},
              {"role":"roles/budgetPolicy.user","principals":["servicePrincipals/runner"]}]}
            """),
        Is.EqualTo(new[]
        {
            "it: `grantRules.principals` hold `[unknown]`; name the administrators' group",
        }));
}
