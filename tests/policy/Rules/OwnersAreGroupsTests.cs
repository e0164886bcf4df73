using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class OwnersAreGroupsTests
{
    static string[] Judge(string inputs, string type = "catalog:Catalog") =>
        Some.Judge(new OwnersAreGroups(), Some.Resource($"databricks:index/{type}", inputs));

    [Test]
    public void A_group_by_its_name_is_fine() =>
        Assert.That(Judge("""{"owner":"data-administrators-dev"}"""), Is.Empty);

    [TestCase("{}", "not set")]
    [TestCase("""{"owner":"[unknown]"}""", "`[unknown]`")]
    [TestCase("""{"owner":"9a1b2c3d-0000-4000-8000-000000000001"}""", "`9a1b2c3d-0000-4000-8000-000000000001`")]
    [TestCase("""{"owner":"ann@acme.test"}""", "`ann@acme.test`")]
    public void An_owner_that_is_one_identity_is_named(string inputs, string got) => Assert.That(
        Judge(inputs), Is.EqualTo(new[] { $"it: `owner` is {got}; set it to the administrators' group" }));

    [Test]
    public void A_model_belongs_to_who_registers_its_versions() =>
        Assert.That(Judge("""{"owner":"[unknown]"}""", "registeredModel:RegisteredModel"), Is.Empty);
}
