using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class ParentStatedTests
{
    [Test]
    public void A_resource_below_a_component_is_fine() =>
        Assert.That(Some.Judge(new ParentStated(), Some.Resource(AzureTypes.Vault)), Is.Empty);

    [TestCase("platform:lake:Storage")]
    [TestCase("pulumi:providers:databricks")]
    public void Components_and_providers_may_stand_below_the_stack(string type) =>
        Assert.That(Some.Judge(new ParentStated(), Some.Resource(type) with { Parent = null }), Is.Empty);

    [Test]
    public void A_resource_below_the_stack_is_named() =>
        Assert.That(
            Some.Judge(new ParentStated(), Some.Resource(AzureTypes.Vault) with { Parent = null }),
            Is.EqualTo(new[] { "it: its parent is the stack; pass the component's options to it" }));
}
