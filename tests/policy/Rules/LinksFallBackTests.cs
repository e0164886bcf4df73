using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class LinksFallBackTests
{
    const string Link = "azure-native:privatedns:VirtualNetworkLink";
    const string Says = "it: `resolutionPolicy` is not set; set it to `NxDomainRedirect`";

    static ResourceFact Zone(string name) =>
        Some.Resource("azure-native:privatedns:PrivateZone", $$"""{"privateZoneName":"{{name}}"}""", "zone");

    [TestCase("privatelink.blob.core.windows.net")]
    [TestCase("privatelink.dfs.core.windows.net")]
    [TestCase("privatelink.queue.core.windows.net")]
    [TestCase("privatelink.vaultcore.azure.net")]
    public void A_link_without_the_policy_is_named_whether_its_zone_is_made_or_adopted(string zone)
    {
        var made = Zone(zone);
        var link = Some.Resource(Link, """{"privateZoneName":"[unknown]"}""").MadeFrom("privateZoneName", made);
        Assert.That(Some.Judge(new LinksFallBack(), made, link), Is.EqualTo(new[] { Says }));

        var adopted = Some.Resource(Link, $$"""{"privateZoneName":"{{zone}}"}""");
        Assert.That(Some.Judge(new LinksFallBack(), adopted), Is.EqualTo(new[] { Says }));
    }

    [Test]
    public void A_link_with_the_policy_and_links_of_our_own_services_are_fine()
    {
        var ours = Zone("privatelink.api.azureml.ms");
        Assert.That(
            Some.Judge(
                new LinksFallBack(),
                ours,
                Some.Resource(Link, """{"privateZoneName":"[unknown]"}""").MadeFrom("privateZoneName", ours),
                Some.Resource(
                    Link,
                    """{"privateZoneName":"privatelink.blob.core.windows.net","resolutionPolicy":"NxDomainRedirect"}""",
                    "blob")),
            Is.Empty);
    }

    [TestCase("dev", 4)]
    [TestCase("staging", 4)]
    [TestCase("prod", 8)]
    public void No_link_of_the_first_plans_fell_back(string environment, int links) => Assert.That(
        FirstPlans.Judge(new LinksFallBack(), environment),
        Has.Length.EqualTo(links).And.All.EndsWith(Says[2..]));
}
