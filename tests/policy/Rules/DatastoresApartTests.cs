using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class DatastoresApartTests
{
    static readonly ResourceFact Gold = Some.Resource(AzureTypes.BlobContainer, name: "gold");
    static readonly ResourceFact Exchange = Some.Resource(AzureTypes.BlobContainer, name: "exchange");
    static readonly ResourceFact Location =
        Some.Resource(DatabricksTypes.ExternalLocation, name: "location").MadeFrom("url", Gold);

    static string[] Judge(ResourceFact container) => Some.Judge(
        new DatastoresApart(), Gold, Exchange, Location,
        Some.Resource(DatabricksTypes.Schema, name: "schema").MadeFrom("storageRoot", Location),
        Some.Resource("azure-native:machinelearningservices:Datastore", name: "store")
            .MadeFrom("properties", container));

    [Test]
    public void A_datastore_of_files_is_fine() => Assert.That(Judge(Exchange), Is.Empty);

    [Test]
    public void A_datastore_of_tables_is_named() =>
        Assert.That(
            Judge(Gold),
            Is.EqualTo(new[] { "store: it reads `gold`, where tables lie; give it a container of files" }));

    [TestCase("dev")]
    [TestCase("staging")]
    [TestCase("prod")]
    public void Every_datastore_of_the_plans_today_is_judged_and_the_first_ones_read_an_empty_container(
        string environment)
    {
        const string type = "azure-native:machinelearningservices:Datastore";
        Assert.That(
            Plans.Of(environment).Of(type).Single().Dependencies,
            Does.Contain($"{AzureTypes.BlobContainer}::storage-data-exchange"));
        Assert.That(FirstPlans.Judge(new ContainersUsed(), environment), Has.Some.Contains("lake-data-gold"));
        Assert.That(
            FirstPlans.Of(environment).Of(type).Single().Dependencies,
            Does.Contain($"{AzureTypes.BlobContainer}::lake-data-gold"));
    }
}
