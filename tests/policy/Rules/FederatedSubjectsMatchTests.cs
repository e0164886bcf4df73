using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class FederatedSubjectsMatchTests
{
    const string Entra = "https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111/v2.0";
    const string GitHub = "https://token.actions.githubusercontent.com";

    static string[] Judge(string issuer, string subject) => Some.Judge(
        new FederatedSubjectsMatch(),
        Some.Resource(
            "azure-native:managedidentity:FederatedIdentityCredential",
            $$"""{"issuer":"{{issuer}}","subject":"{{subject}}"}"""));

    [TestCase(GitHub, "repo:acme/platform:environment:dev-plan")]
    [TestCase(Entra, "/eid1/c/pub/t/dGVu-YW50/a/YXBw/sc/organization/connection")]
    public void What_the_issuer_writes_is_fine(string issuer, string subject) =>
        Assert.That(Judge(issuer, subject), Is.Empty);

    [TestCase(Entra, "sc://acme/platform/platform-dev", "`/eid1/c/pub/t/<tenant>/a/<application>/sc/"
        + "<organization id>/<connection id>`")]
    [TestCase(GitHub, "repo:acme/platform:pull_request", "`repo:<owner>/<repository>:environment:<name>`")]
    public void What_another_issuer_writes_is_named(string issuer, string subject, string form) => Assert.That(
        Judge(issuer, subject), Is.EqualTo(new[] { $"it: `subject` is `{subject}`; this issuer writes {form}" }));

    [Test]
    public void The_issuer_that_ends_is_named() => Assert.That(
        Judge("https://vstoken.dev.azure.com/1", "sc://acme/platform/platform-dev"),
        Is.EqualTo(new[] { "it: `issuer` is `https://vstoken.dev.azure.com/1`; use GitHub's or Entra's" }));
}
