using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class SignInStatedTests
{
    const string Type = "pulumi:providers:databricks";

    [Test]
    public void A_provider_that_names_one_way_is_fine() =>
        Assert.That(Some.Judge(new SignInStated(), Some.Resource(Type, """{"authType":"azure-cli"}""")), Is.Empty);

    [Test]
    public void A_provider_that_takes_what_it_finds_is_named() => Assert.That(
        Some.Judge(new SignInStated(), Some.Resource(Type)),
        Is.EqualTo(new[] { "it: `authType` is not set; set it to the one way that people and pipelines share" }));
}
