using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class LifecycleSparesTablesTests
{
    const string Policy = "azure-native:storage:ManagementPolicy";
    const string Location = "databricks:index/externalLocation:ExternalLocation";

    static readonly ResourceFact Container = Some.Resource(AzureTypes.BlobContainer, name: "lake-tables");
    static readonly ResourceFact Ages = Some.Resource(Policy).MadeFrom("policy", Container);

    [Test]
    public void A_container_that_only_the_policy_names_is_fine() =>
        Assert.That(Some.Judge(new LifecycleSparesTables(), Container, Ages), Is.Empty);

    [Test]
    public void A_container_that_Unity_Catalog_reaches_is_named() => Assert.That(
        Some.Judge(
            new LifecycleSparesTables(),
            Container,
            Ages,
            Some.Resource(Location, name: "location").MadeFrom("url", Container)),
        Is.EqualTo(new[]
        {
            "it: a rule of `policy` ages `lake-tables`, in which Databricks keeps tables, volumes or checkpoints; "
            + "take the container out of it",
        }));

    [TestCase("dev", 1)]
    [TestCase("staging", 1)]
    [TestCase("prod", 0)]
    public void The_first_plans_deleted_checkpoints_by_age(string environment, int policies) => Assert.That(
        FirstPlans.Judge(new LifecycleSparesTables(), environment),
        Has.Length.EqualTo(policies).And.All.Contains("ages `lake-data-checkpoints`"));
}
