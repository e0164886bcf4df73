using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class LocalKeysOffTests
{
    [TestCase(AzureTypes.StorageAccount, """{"allowSharedKeyAccess":false}""", """{"allowSharedKeyAccess":true}""",
        "`allowSharedKeyAccess` is `true`; set it to `false`")]
    [TestCase(AzureTypes.StorageAccount, """{"allowSharedKeyAccess":false}""", "{}",
        "`allowSharedKeyAccess` is not set; set it to `false`")]
    [TestCase(AzureTypes.EventHubNamespace, """{"disableLocalAuth":true}""", "{}",
        "`disableLocalAuth` is not set; set it to `true`")]
    [TestCase(
        AzureTypes.Registry, "{}", """{"adminUserEnabled":true}""", "`adminUserEnabled` is `true`; set it to `false`")]
    [TestCase(AzureTypes.MachineLearningWorkspace, """{"systemDatastoresAuthMode":"Identity"}""",
        """{"systemDatastoresAuthMode":"AccessKey"}""",
        "`systemDatastoresAuthMode` is `AccessKey`; set it to `Identity`")]
    [TestCase(AzureTypes.Vault, """{"properties":{"enableRbacAuthorization":true}}""", """{"properties":{}}""",
        "`properties.enableRbacAuthorization` is not set; set it to `true`")]
    [TestCase("azure-native:applicationinsights:Component", """{"disableLocalAuth":true}""", "{}",
        "`disableLocalAuth` is not set; set it to `true`")]
    [TestCase(AzureTypes.LogWorkspace, """{"features":{"disableLocalAuth":true}}""", "{}",
        "`features.disableLocalAuth` is not set; set it to `true`")]
    public void A_service_that_accepts_its_own_keys_is_named(string type, string good, string bad, string message)
    {
        Assert.That(Some.Judge(new LocalKeysOff(), Some.Resource(type, good)), Is.Empty);
        Assert.That(Some.Judge(new LocalKeysOff(), Some.Resource(type, bad)), Is.EqualTo(new[] { $"it: {message}" }));
    }

    [Test]
    public void A_switch_that_is_not_known_yet_is_not_judged()
    {
        var violation = new LocalKeysOff()
            .Check(Some.Stack(Some.Resource(AzureTypes.StorageAccount, """{"allowSharedKeyAccess":"[unknown]"}""")))
            .Single();
        Assert.That(violation.NotJudged, Is.True);
    }
}
