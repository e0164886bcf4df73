using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class WildcardsSingularTests
{
    static string[] Judge(string inputs) =>
        Some.Judge(new WildcardsSingular(), Some.Resource(AzureTypes.SecurityRule, inputs));

    [TestCase("""{"destinationPortRange":"*","sourceAddressPrefix":"VirtualNetwork"}""")]
    [TestCase("""{"destinationPortRanges":["443","8443-8451"],"sourceAddressPrefixes":["10.0.0.0/8","10.1.2.3"]}""")]
    [TestCase("""{"sourcePortRanges":[]}""")]
    public void Wildcards_alone_and_lists_of_ports_and_networks_are_fine(string inputs) =>
        Assert.That(Judge(inputs), Is.Empty);

    [Test]
    public void An_address_that_is_not_known_may_be_a_tag() => Assert.That(
        new WildcardsSingular().Check(Some.Stack(Some.Resource(
            AzureTypes.SecurityRule, """{"sourceAddressPrefixes":["[unknown]"]}"""))).Single().NotJudged,
        Is.True);

    [TestCase("destinationPortRange", "*")]
    [TestCase("destinationPortRange", "0-65536")]
    [TestCase("sourcePortRange", "*")]
    [TestCase("sourceAddressPrefix", "AzureActiveDirectory")]
    [TestCase("destinationAddressPrefix", "*")]
    public void A_wildcard_or_a_tag_in_a_list_is_named(string singular, string text)
    {
        var plural = singular.EndsWith('x') ? $"{singular}es" : $"{singular}s";
        Assert.That(
            Judge($$"""{"{{plural}}":["{{text}}"]}"""),
            Is.EqualTo(new[] { $"it: `{plural}` holds `{text}`; Azure takes it in `{singular}` only" }));
    }

    [Test]
    public void Both_members_at_once_are_named() => Assert.That(
        Judge("""{"destinationPortRange":"443","destinationPortRanges":["444"]}"""),
        Is.EqualTo(new[]
        {
            "it: `destinationPortRange` and `destinationPortRanges` are both set; Azure takes one of them",
        }));

    [Test]
    public void The_first_plans_denied_the_rest_by_a_wildcard_in_a_list(
        [ValueSource(typeof(Plans), nameof(Plans.Environments))] string environment) => Assert.That(
        FirstPlans.Judge(new WildcardsSingular(), environment),
        Is.EqualTo(new[]
        {
            $"{AzureTypes.SecurityRule}::backbone-network-endpoints-deny-inbound: "
            + "`destinationPortRanges` holds `*`; Azure takes it in `destinationPortRange` only",
        }));
}
