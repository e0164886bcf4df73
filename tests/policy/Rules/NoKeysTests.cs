using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class NoKeysTests
{
    [Test]
    public void A_type_that_makes_a_credential_is_named(
        [ValueSource(typeof(NoKeys), nameof(NoKeys.Types))] string type) =>
        Assert.That(
            Some.Judge(new NoKeys(), Some.Resource(type)),
            Is.EqualTo(new[] { $"it: `{type}` makes a credential; use a managed identity or a federated credential" }));

    [TestCase("""{"personalAccessToken":"[secret]"}""", "`personalAccessToken` takes a credential")]
    [TestCase("""{"a":[{"connectionString":"[unknown]"}]}""", "`a[0].connectionString` takes a credential")]
    [TestCase(
        """{"azureServicePrincipal":{"clientSecret":"[secret]"}}""", "`azureServicePrincipal` takes a credential")]
    [TestCase("""{"url":"https://a.blob.core.windows.net/c?sv=1&sig=abc"}""", "`url` contains `sig=`")]
    [TestCase("""{"conf":{"k":"Endpoint=sb://h/;SharedAccessKey=abc"}}""", "`conf.k` contains `SharedAccessKey=`")]
    [TestCase("""{"t":"Bearer dapi0123456789abcdef0123456789abcdef"}""", "`t` contains `dapi`")]
    public void An_input_that_holds_a_credential_is_named(string inputs, string message) =>
        Assert.That(
            Some.Judge(new NoKeys(), Some.Resource("databricks:index/job:Job", inputs)),
            Is.EqualTo(new[] { $"it: {message}; use an identity and a role instead" }));

    [TestCase("""{"keyVaultUri":"https://v/","idempotencyToken":null,"sql":"select design=1, dapi from t"}""")]
    [TestCase("""{"allowSharedKeyAccess":false,"parentPath":"/a","oidcTokenEnv":"CI_TOKEN"}""")]
    public void Words_that_merely_look_like_one_are_fine(string inputs) =>
        Assert.That(Some.Judge(new NoKeys(), Some.Resource("databricks:index/job:Job", inputs)), Is.Empty);
}
