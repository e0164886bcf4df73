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
    public async Task A_schema_says_its_layer_and_lies_in_the_container_of_it()
    {
        var run = await PreviewAsync(TestCatalogs.Make(null, "sensitive", "features"));

        string At(string container) => $"abfss://{container}@{Account}/energy/plants";
        Assert.That(
            run.Databricks("Schema").Values.Select(made => $"{made["name"]}: {made["storageRoot"]}"),
            Is.EquivalentTo(new[]
            {
                $"plants_bronze: {At("bronze")}",
                $"plants_silver: {At("silver")}",
                $"plants_gold: {At("gold")}",
                $"plants_sensitive: {At("sensitive")}",
                $"plants_features: {At("gold")}",
            }));
        Assert.That(
            run.Databricks("Schema", "uc-energy-plants-bronze")["comment"],
            Is.EqualTo("Layer bronze of the project plants"));
    }

    [Test]
    public async Task A_project_has_volumes_for_files_checkpoints_and_models_each_apart_from_all_tables()
    {
        var run = await PreviewAsync(TestCatalogs.Make());

        string In(string container) => $"EXTERNAL abfss://{container}@{Account}/energy/plants";
        Assert.That(
            run.Databricks("Volume").Values.Select(made =>
                $"{made["catalogName"]}.{made["schemaName"]}.{made["name"]} {made["volumeType"]} "
                + made.GetValueOrDefault("storageLocation")),
            Is.EquivalentTo(new[]
            {
                $"dev_energy.plants_bronze.landing {In("landing")}",
                $"dev_energy.plants_bronze.stage {In("stage")}",
                $"dev_energy.plants_bronze.checkpoints {In("checkpoints")}",
                "dev_energy.plants_bronze.models MANAGED ",
                $"dev_energy.plants_gold.exchange {In("exchange")}",
            }));
        var tables = run.Databricks("Schema").Values.Select(made => (string)made["storageRoot"]).ToArray();
        Assert.That(
            run.Databricks("Volume").Values.Select(made => made.GetValueOrDefault("storageLocation")).OfType<string>()
                .Where(files => tables.Any(root => root.StartsWith(files) || files.StartsWith(root))),
            Is.Empty);
    }

    [Test]
    public async Task Another_workspace_reads_the_catalog_where_settings_name_it_and_changes_nothing_in_it()
    {
        const string other = "1234567890123456";
        var run = await PreviewAsync(TestCatalogs.Make(args => args with { Readers = [other] }));

        var lent = run.Databricks("WorkspaceBinding")[$"uc-energy-{other}-binding"];
        Assert.That(
            (lent["securableType"], lent["securableName"], lent["workspaceId"], lent["bindingType"]),
            Is.EqualTo(("catalog", "dev_energy", other, "BINDING_TYPE_READ_ONLY")));
        Assert.That(At(lent, "providerConfig.workspaceId"), Is.EqualTo(TestWorkspace.Id));
        Assert.That(run.Databricks("WorkspaceBinding"), Has.Count.EqualTo(13));
    }
}
