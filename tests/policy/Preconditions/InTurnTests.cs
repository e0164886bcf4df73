using Platform.Policy.Preconditions;

namespace Platform.Tests.Policy.Preconditions;

public class InTurnTests
{
    static readonly ResourceFact Identity = Some.Resource(AzureTypes.Identity, name: "identity");
    static readonly ResourceFact Other = Some.Resource(AzureTypes.Identity, name: "other");

    static ResourceFact Credential(string name, ResourceFact of) => Some.Resource(
        "azure-native:managedidentity:FederatedIdentityCredential", """{"resourceName":"[unknown]"}""", name)
        .MadeFrom("resourceName", of);

    static string[] Judge(params ResourceFact[] credentials) =>
        Some.Judge(new FederationInTurn(), [Identity, Other, .. credentials]);

    [Test]
    public void Credentials_of_two_identities_need_no_order() =>
        Assert.That(Judge(Credential("a", Identity), Credential("b", Other)), Is.Empty);

    [Test]
    public void Those_of_one_wait_in_whatever_direction()
    {
        var (first, second) = (Credential("a", Identity), Credential("b", Identity));
        Assert.That(Judge(first, second with { DependsOn = [first.Key] }), Is.Empty);
        Assert.That(Judge(first with { DependsOn = [second.Key] }, second), Is.Empty);
        Assert.That(Judge(first, second), Is.EqualTo(new[]
        {
            $"b: needs its turn at `{Identity.Key}`, and neither it nor `{first.Key}` waits for the other; "
                + "let each wait for the one before",
        }));
    }
}
