using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks.Catalogs;

public sealed class StorageAccessTests
{
    [Test]
    public async Task A_credential_is_the_identity_of_its_connector_and_of_this_workspace_only()
    {
        var run = await PreviewAsync(TestCatalogs.Make());

        var credential = run.Databricks("StorageCredential", "uc-sensitive-credential");
        Assert.That(credential["api"], Is.EqualTo("workspace"));
        Assert.That(At(credential, "azureManagedIdentity.accessConnectorId"), Is.EqualTo("/connectors/sensitive"));
        Assert.That(
            (credential["isolationMode"], credential["owner"], credential["forceDestroy"]),
            Is.EqualTo(("ISOLATION_MODE_ISOLATED", "administrators", false)));
        Assert.That(credential.Keys, Does.Not.Contain("azureServicePrincipal").And.Not.Contain("skipValidation"));
    }

    [Test]
    public async Task No_location_lies_in_another_and_file_events_are_on_for_landed_files_only()
    {
        var run = await PreviewAsync(TestCatalogs.Make());

        var locations = run.Databricks("ExternalLocation");
        Assert.That(
            locations.Select(made => $"{made.Key} {made.Value["url"]} {made.Value["enableFileEvents"]}"),
            Is.EquivalentTo(new[]
            {
                "uc-lake-catalogs abfss://catalogs@account.dfs.core.windows.net/ False",
                "uc-lake-bronze abfss://bronze@account.dfs.core.windows.net/ False",
                "uc-lake-silver abfss://silver@account.dfs.core.windows.net/ False",
                "uc-lake-gold abfss://gold@account.dfs.core.windows.net/ False",
                "uc-lake-stage abfss://stage@account.dfs.core.windows.net/ False",
                "uc-lake-exchange abfss://exchange@account.dfs.core.windows.net/ False",
                "uc-lake-landing abfss://landing@account.dfs.core.windows.net/ True",
                "uc-lake-checkpoints abfss://checkpoints@account.dfs.core.windows.net/ False",
                "uc-sensitive-sensitive abfss://sensitive@account.dfs.core.windows.net/ False",
            }));
        Assert.That(
            At(locations["uc-lake-landing"], "fileEventQueue.managedAqs.resourceGroup"),
            Is.EqualTo("group"));
        Assert.That(locations["uc-sensitive-sensitive"]["credentialName"], Is.EqualTo("data_dev_sensitive"));
        Assert.That(
            locations.Values.Select(made => made["isolationMode"]),
            Is.All.EqualTo("ISOLATION_MODE_ISOLATED"));
    }
}
