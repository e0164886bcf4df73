using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class PublicNetworkAccessOffTests
{
    [TestCaseSource(nameof(Cases))]
    public void A_service_that_answers_publicly_in_a_private_environment_is_named(
        string type, string on, string off, string path)
    {
        Assert.That(Some.Judge(new PublicNetworkAccessOff(), Some.Resource(type, off)), Is.Empty);
        Assert.That(
            Some.Judge(new PublicNetworkAccessOff(), Some.Resource(type, on)),
            Is.EqualTo(new[] { $"it: `{path}` is `Enabled`; set it to `Disabled`" }));
        Assert.That(
            Some.Judge(new PublicNetworkAccessOff(), Some.Resource(type)),
            Is.EqualTo(new[] { $"it: `{path}` is not set; set it to `Disabled`" }));
    }

    static IEnumerable<TestCaseData> Cases() => PublicNetworkAccessOff.Types.Select(type => type == AzureTypes.Vault
        ? new TestCaseData(
            type,
            """{"properties":{"publicNetworkAccess":"Enabled"}}""",
            """{"properties":{"publicNetworkAccess":"disabled"}}""",
            "properties.publicNetworkAccess")
        : new TestCaseData(
            type,
            """{"publicNetworkAccess":"Enabled"}""",
            """{"publicNetworkAccess":"Disabled"}""",
            "publicNetworkAccess"));

    [Test]
    public void The_rule_looks_at_storage_vaults_Databricks_ML_Event_Hubs_registries_and_factories() =>
        Assert.That(PublicNetworkAccessOff.Types, Is.EqualTo(new[]
    {
        "azure-native:storage:StorageAccount", "azure-native:keyvault:Vault", "azure-native:databricks:Workspace",
        "azure-native:machinelearningservices:Workspace", "azure-native:eventhub:Namespace",
        "azure-native:eventhub:NamespaceNetworkRuleSet",
        "azure-native:containerregistry:Registry", "azure-native:datafactory:Factory",
    }));

    [Test]
    public void An_environment_that_is_not_private_may_answer_publicly()
    {
        var stack = Some.Stack(Some.Resource(AzureTypes.StorageAccount, """{"publicNetworkAccess":"Enabled"}""")) with
        {
            Private = false
        };
        Assert.That(Some.Judge(new PublicNetworkAccessOff(), stack), Is.Empty);
    }
}
