using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks.Catalogs;

public sealed class UnityCatalogTests
{
    [Test]
    public async Task There_are_exactly_the_securables_that_the_flows_and_the_lake_need()
    {
        var run = await UpdateAsync(TestCatalogs.Make());

        var counts = run.Registrations
            .Where(made => made.Name!.StartsWith("uc-", StringComparison.Ordinal))
            .Where(made => made.Type!.StartsWith("databricks:", StringComparison.Ordinal))
            .GroupBy(made => made.Type!.Split(':')[^1])
            .ToDictionary(kind => kind.Key, kind => kind.Count());
        Assert.That(counts, Is.EquivalentTo(new Dictionary<string, int>
        {
            ["StorageCredential"] = 2,
            ["ExternalLocation"] = 9,
            ["Catalog"] = 1,
            ["Schema"] = 3,
            ["Volume"] = 5,
            ["WorkspaceBinding"] = 12,
            ["Grants"] = 9,
            ["Grant"] = 12,
            ["DefaultNamespaceSetting"] = 1,
        }));
    }

    [Test]
    public async Task The_first_catalog_is_what_a_statement_without_one_means()
    {
        var run = await UpdateAsync(TestCatalogs.Make());

        var setting = run.Databricks("DefaultNamespaceSetting", "uc-default");
        Assert.That(At(setting, "namespace.value"), Is.EqualTo("uc-energy"));
    }

    [Test]
    public async Task Without_a_catalog_there_is_no_default()
    {
        var run = await UpdateAsync(TestCatalogs.Make(args => args with { Catalogs = [] }));

        Assert.That(run.Databricks("DefaultNamespaceSetting"), Is.Empty);
    }

    [Test]
    public async Task Every_isolated_securable_is_bound_to_this_workspace_in_so_many_words()
    {
        var run = await PreviewAsync(TestCatalogs.Make());

        var bindings = run.Databricks("WorkspaceBinding").Values;
        Assert.That(bindings.Select(made => $"{made["securableType"]} {made["securableName"]}"), Is.EquivalentTo(new[]
        {
            "storage_credential data_dev_lake",
            "storage_credential data_dev_sensitive",
            "catalog dev_energy",
            "external_location data_dev_catalogs",
            "external_location data_dev_bronze",
            "external_location data_dev_silver",
            "external_location data_dev_gold",
            "external_location data_dev_stage",
            "external_location data_dev_exchange",
            "external_location data_dev_landing",
            "external_location data_dev_checkpoints",
            "external_location data_dev_sensitive",
        }));
        Assert.That(
            bindings.Select(made => (made["workspaceId"], made["bindingType"])),
            Is.All.EqualTo((TestWorkspace.Id, "BINDING_TYPE_READ_WRITE")));
    }

    [Test]
    public async Task Who_deploys_may_make_things_in_the_metastore_and_nobody_makes_one()
    {
        var run = await UpdateAsync(TestCatalogs.Make());

        var grant = run.Databricks("Grant", "uc-metastore-deployer");
        Assert.That((grant["metastore"], grant["principal"]), Is.EqualTo(("metastore-id", "administrators")));
        Assert.That(run.Databricks("Metastore"), Is.Empty);
        Assert.That(run.Databricks("SystemSchema"), Is.Empty);
    }
}
