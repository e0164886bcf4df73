using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks.Catalogs;

public sealed class DomainCatalogTests
{
    const string Account = "account.dfs.core.windows.net";

    [Test]
    public async Task A_catalog_is_isolated_has_a_root_of_its_own_and_says_whose_it_is()
    {
        var run = await PreviewAsync(TestCatalogs.Make());

        var catalog = run.Databricks("Catalog", "uc-energy");
        Assert.That(
            (catalog["name"], catalog["isolationMode"], catalog["owner"]),
            Is.EqualTo(("dev_energy", "ISOLATED", "administrators")));
        Assert.That(catalog["storageRoot"], Is.EqualTo($"abfss://catalogs@{Account}/dev_energy"));
        Assert.That(catalog["comment"], Is.Not.Empty);
    }

    [Test]
    public async Task A_schema_says_its_layer_and_only_a_sensitive_one_lies_apart()
    {
        var run = await PreviewAsync(TestCatalogs.Make(null, "sensitive"));

        var schemas = run.Databricks("Schema");
        Assert.That(
            schemas.Values.Select(made => $"{made["name"]} {At(made, "properties.layer")}"),
            Is.EquivalentTo(new[]
            {
                "plants_bronze bronze", "plants_silver silver", "plants_gold gold", "plants_sensitive sensitive",
            }));
        var apart = schemas.Single(made => made.Value.ContainsKey("storageRoot"));
        Assert.That(apart.Key, Is.EqualTo("uc-energy-plants-sensitive"));
        Assert.That(
            apart.Value["storageRoot"],
            Is.EqualTo($"abfss://sensitive@{Account}/dev_energy/plants_sensitive"));
    }

    [Test]
    public async Task A_project_has_volumes_for_landed_files_checkpoints_and_models()
    {
        var run = await PreviewAsync(TestCatalogs.Make());

        var volumes = run.Databricks("Volume").Values;
        Assert.That(
            volumes.Select(made => $"{made["catalogName"]}.{made["schemaName"]}"),
            Is.All.EqualTo("dev_energy.plants_bronze"));
        Assert.That(
            volumes.Select(made => $"{made["name"]} {made["volumeType"]} {made.GetValueOrDefault("storageLocation")}"),
            Is.EquivalentTo(new[]
            {
                $"landing EXTERNAL abfss://landing@{Account}/dev_energy/plants_bronze",
                $"checkpoints EXTERNAL abfss://checkpoints@{Account}/dev_energy/plants_bronze",
                "models MANAGED ",
            }));
    }
}
