using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class SchemasLocatedTests
{
    static readonly ResourceFact Location = Some.Resource(DatabricksTypes.ExternalLocation, name: "location");
    static readonly ResourceFact Schema =
        Some.Resource(DatabricksTypes.Schema, """{"storageRoot":"[unknown]"}""", "gold");

    [Test]
    public void A_schema_that_lies_in_an_external_location_is_fine() =>
        Assert.That(
            Some.Judge(new SchemasLocated(), Location, Schema.MadeFrom("storageRoot", Location)), Is.Empty);

    [Test]
    public void A_schema_that_lies_nowhere_or_elsewhere_is_named()
    {
        Assert.That(
            Some.Judge(new SchemasLocated(), Location, Some.Resource(DatabricksTypes.Schema)),
            Is.EqualTo(new[]
            {
                "it: `storageRoot` is not set; its tables would lie below the root of the catalog",
            }));
        Assert.That(
            Some.Judge(new SchemasLocated(), Location, Schema),
            Is.EqualTo(new[] { "gold: `storageRoot` is not made from an external location; name one" }));
    }

    [TestCase("dev")]
    [TestCase("staging")]
    [TestCase("prod")]
    public void The_first_plans_had_three_below_the_root_of_their_catalog(string environment) =>
        Assert.That(FirstPlans.Judge(new SchemasLocated(), environment), Has.Length.EqualTo(3));
}
