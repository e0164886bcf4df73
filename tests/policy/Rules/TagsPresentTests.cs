using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class TagsPresentTests
{
    [TestCase("azure-native:keyvault:Vault", """{"tags":{"owner":"a","project":"b"}}""",
        """{"tags":{"owner":"a","project":" "}}""", "`tags` lacks `project`; pass the environment's tags")]
    [TestCase("azure-native:keyvault:Vault", """{"tags":{"owner":"a","project":"b"}}""", "{}",
        "`tags` lacks `owner`, `project`; pass the environment's tags")]
    [TestCase("databricks:index/job:Job", """{"tags":{"owner":"a","project":"b"}}""", """{"tags":{"project":"b"}}""",
        "`tags` lacks `owner`; pass the environment's tags")]
    [TestCase(
        "databricks:index/cluster:Cluster", """{"customTags":{"owner":"a","project":"b"}}""", """{"customTags":{}}""",
        "`customTags` lacks `owner`, `project`; pass the environment's tags")]
    [TestCase("databricks:index/sqlEndpoint:SqlEndpoint",
        """{"tags":{"customTags":[{"key":"owner","value":"a"},{"key":"project","value":"b"}]}}""",
        """{"tags":{"customTags":[{"key":"owner","value":"a"}]}}""",
        "`tags.customTags` lacks `project`; pass the environment's tags")]
    public void A_resource_that_lacks_a_mandatory_tag_is_named(string type, string good, string bad, string message)
    {
        Assert.That(Some.Judge(new TagsPresent(), Some.Resource(type, good)), Is.Empty);
        Assert.That(Some.Judge(new TagsPresent(), Some.Resource(type, bad)), Is.EqualTo(new[] { $"it: {message}" }));
    }

    [Test]
    public void A_type_without_tags_is_not_looked_at() =>
        Assert.That(Some.Judge(new TagsPresent(), Some.Resource("azure-native:network:Subnet")), Is.Empty);

    [Test]
    public void Tags_that_are_not_known_yet_are_not_judged() =>
        Assert.That(
            new TagsPresent()
                .Check(Some.Stack(Some.Resource("azure-native:keyvault:Vault", """{"tags":"[unknown]"}""")))
                .Single().NotJudged,
            Is.True);
}
