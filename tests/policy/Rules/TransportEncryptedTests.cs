using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class TransportEncryptedTests
{
    [TestCase(AzureTypes.StorageAccount, """{"minimumTlsVersion":"TLS1_2"}""", """{"minimumTlsVersion":"TLS1_0"}""",
        "`minimumTlsVersion` is `TLS1_0`; set it to `TLS1_2`")]
    [TestCase(AzureTypes.StorageAccount, """{"minimumTlsVersion":"TLS1_2","enableHttpsTrafficOnly":true}""", "{}",
        "`minimumTlsVersion` is not set; set it to `TLS1_2`")]
    [TestCase(AzureTypes.StorageAccount, """{"minimumTlsVersion":"TLS1_2"}""",
        """{"minimumTlsVersion":"TLS1_2","enableHttpsTrafficOnly":false}""",
        "`enableHttpsTrafficOnly` is `false`; set it to `true`")]
    [TestCase(AzureTypes.EventHubNamespace, """{"minimumTlsVersion":"1.2"}""", """{"minimumTlsVersion":"1.0"}""",
        "`minimumTlsVersion` is `1.0`; set it to `1.2`")]
    public void A_service_that_takes_weak_connections_is_named(string type, string good, string bad, string message)
    {
        Assert.That(Some.Judge(new TransportEncrypted(), Some.Resource(type, good)), Is.Empty);
        Assert.That(
            Some.Judge(new TransportEncrypted(), Some.Resource(type, bad)), Is.EqualTo(new[] { $"it: {message}" }));
    }
}
