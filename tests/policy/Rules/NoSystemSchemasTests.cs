using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class NoSystemSchemasTests
{
    [Test]
    public void A_schema_of_a_catalog_of_ones_own_is_fine() =>
        Assert.That(Some.Judge(new NoSystemSchemas(), Some.Resource(DatabricksTypes.Schema)), Is.Empty);

    [Test]
    public void A_schema_that_Databricks_manages_is_named() =>
        Assert.That(
            Some.Judge(
                new NoSystemSchemas(),
                Some.Resource("databricks:index/systemSchema:SystemSchema", """{"schema":"access"}""")),
            Is.EqualTo(new[]
            {
                "it: `access` is managed by Databricks; "
                + "docs/first-deployment.md says how one that is off is switched on",
            }));

    [TestCase("dev", 0)]
    [TestCase("staging", 0)]
    [TestCase("prod", 4)]
    public void The_first_plan_of_prod_made_four(string environment, int found) =>
        Assert.That(FirstPlans.Judge(new NoSystemSchemas(), environment), Has.Length.EqualTo(found));
}
