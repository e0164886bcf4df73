using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class EncryptedTwiceTests
{
    static readonly ResourceFact Once = Some.Resource(AzureTypes.StorageAccount);

    [Test]
    public void An_account_and_a_root_storage_that_are_fine() => Assert.That(
        Some.Judge(
            new EncryptedTwice(),
            Some.Resource(
                AzureTypes.StorageAccount, """{"encryption":{"requireInfrastructureEncryption":true}}"""),
            Some.Resource(
                AzureTypes.DatabricksWorkspace,
                """{"parameters":{"requireInfrastructureEncryption":{"value":true}}}""")),
        Is.Empty);

    [Test]
    public void One_that_is_encrypted_once_is_named_in_a_private_environment_only()
    {
        Assert.That(
            Some.Judge(new EncryptedTwice(), Once),
            Is.EqualTo(new[] { "it: `encryption.requireInfrastructureEncryption` is not set; set it to `true`" }));
        Assert.That(Some.Judge(new EncryptedTwice(), Some.Stack(Once) with { Private = false }), Is.Empty);
    }

    [TestCase("dev", 0)]
    [TestCase("staging", 4)]
    [TestCase("prod", 4)]
    public void Three_accounts_and_the_root_storage_of_the_first_plans_were_not(string environment, int found) =>
        Assert.That(FirstPlans.Judge(new EncryptedTwice(), environment), Has.Length.EqualTo(found));
}
