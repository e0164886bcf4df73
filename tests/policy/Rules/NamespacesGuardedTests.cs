using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class NamespacesGuardedTests
{
    const string RuleSet = "azure-native:eventhub:NamespaceNetworkRuleSet";

    [Test]
    public void A_public_namespace_without_a_rule_set_of_its_own_is_named()
    {
        var space = Some.Resource(AzureTypes.EventHubNamespace);
        var rules = Some.Resource(RuleSet, "{}", "rules");
        Assert.That(Some.Judge(new NamespacesGuarded(), space, rules.MadeFrom("namespaceName", space)), Is.Empty);
        Assert.That(
            Some.Judge(new NamespacesGuarded(), space, rules), Is.EqualTo(new[]
            {
                $"it: `publicNetworkAccess` is not set and no `{RuleSet}` names it; "
                + "add one with `defaultAction` `Deny`",
            }));
    }

    [Test]
    public void A_closed_namespace_needs_none() => Assert.That(
        Some.Judge(
            new NamespacesGuarded(),
            Some.Resource(AzureTypes.EventHubNamespace, """{"publicNetworkAccess":"Disabled"}""")),
        Is.Empty);
}
