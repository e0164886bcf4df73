using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class NetworksEncryptedTests
{
    [Test]
    public void A_network_that_encrypts_is_fine() =>
        Assert.That(
            Some.Judge(
                new NetworksEncrypted(),
                Some.Resource(AzureTypes.VirtualNetwork, """{"encryption":{"enabled":true}}""")),
            Is.Empty);

    [TestCase("{}", "not set")]
    [TestCase("""{"encryption":{"enabled":false}}""", "`false`")]
    public void A_network_that_does_not_is_named(string inputs, string got) =>
        Assert.That(
            Some.Judge(new NetworksEncrypted(), Some.Resource(AzureTypes.VirtualNetwork, inputs)),
            Is.EqualTo(new[] { $"it: `encryption.enabled` is {got}; set it to `true`" }));

    [TestCase("dev", 1)]
    [TestCase("staging", 1)]
    [TestCase("prod", 2)]
    public void No_network_of_the_first_plans_did(string environment, int networks) =>
        Assert.That(FirstPlans.Judge(new NetworksEncrypted(), environment), Has.Length.EqualTo(networks));
}
