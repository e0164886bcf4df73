using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class ContainersUsedTests
{
    static readonly ResourceFact Lake = Some.Resource(AzureTypes.StorageAccount, """{"isHnsEnabled":true}""", "lake");
    static readonly ResourceFact Flat = Some.Resource(AzureTypes.StorageAccount, name: "flat");
    static readonly ResourceFact Container =
        Some.Resource(AzureTypes.BlobContainer, name: "gold").MadeFrom("accountName", Lake);
    static readonly ResourceFact Location = Some.Resource(DatabricksTypes.ExternalLocation, name: "location");

    [Test]
    public void A_container_that_a_location_is_made_from_is_fine() =>
        Assert.That(
            Some.Judge(new ContainersUsed(), Lake, Container, Location.MadeFrom("url", Container)), Is.Empty);

    [Test]
    public void A_container_of_a_flat_account_is_not_the_lakes() =>
        Assert.That(
            Some.Judge(
                new ContainersUsed(), Flat,
                Some.Resource(AzureTypes.BlobContainer, name: "state").MadeFrom("accountName", Flat)),
            Is.Empty);

    [Test]
    public void A_container_that_Unity_Catalog_does_not_reach_is_named() =>
        Assert.That(Some.Judge(new ContainersUsed(), Lake, Container, Location), Is.EqualTo(new[]
        {
            "gold: no external location is made from it; make one, or drop the container",
        }));

    [TestCase("dev")]
    [TestCase("staging")]
    [TestCase("prod")]
    public void The_first_plans_had_four_that_hold_nothing(string environment) =>
        Assert.That(
            FirstPlans.Judge(new ContainersUsed(), environment).Select(found => found.Split("::")[1].Split(':')[0]),
            Is.EqualTo(new[] { "lake-data-bronze", "lake-data-gold", "lake-data-silver", "lake-data-stage" }));
}
