using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class PublicBlobsOffTests
{
    [TestCase(AzureTypes.StorageAccount, """{"allowBlobPublicAccess":false}""", "{}",
        "`allowBlobPublicAccess` is not set; set it to `false`")]
    [TestCase(AzureTypes.StorageAccount, """{"allowBlobPublicAccess":false}""", """{"allowBlobPublicAccess":true}""",
        "`allowBlobPublicAccess` is `true`; set it to `false`")]
    [TestCase(
        AzureTypes.BlobContainer, "{}", """{"publicAccess":"Blob"}""", "`publicAccess` is `Blob`; set it to `None`")]
    [TestCase(AzureTypes.BlobContainer, """{"publicAccess":"None"}""", """{"publicAccess":"Container"}""",
        "`publicAccess` is `Container`; set it to `None`")]
    [TestCase(AzureTypes.Registry, "{}", """{"anonymousPullEnabled":true}""",
        "`anonymousPullEnabled` is `true`; set it to `false`")]
    public void What_can_be_read_without_a_login_is_named(string type, string good, string bad, string message)
    {
        Assert.That(Some.Judge(new PublicBlobsOff(), Some.Resource(type, good)), Is.Empty);
        Assert.That(Some.Judge(new PublicBlobsOff(), Some.Resource(type, bad)), Is.EqualTo(new[] { $"it: {message}" }));
    }
}
