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
            ["ExternalLocation"] = 4,
            ["Catalog"] = 1,
            ["Schema"] = 3,
            ["Volume"] = 3,
            ["WorkspaceBinding"] = 7,
            ["Grants"] = 7,
            ["Grant"] = 7,
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
            "external_location data_dev_landing",
            "external_location data_dev_checkpoints",
            "external_location data_dev_sensitive",
        }));
        Assert.That(
            bindings.Select(made => (made["workspaceId"], made["bindingType"])),
            Is.All.EqualTo((TestWorkspace.Id, "BINDING_TYPE_READ_WRITE")));
    }

    [Test]
    public async Task What_exists_once_per_metastore_is_made_by_its_owner_and_billing_by_nobody()
    {
        var other = await UpdateAsync(TestCatalogs.Make());
        var owner = await UpdateAsync(TestCatalogs.Make(args => args with
        {
            OwnsSystemSchemas = true,
        }));

        Assert.That(other.Databricks("SystemSchema"), Is.Empty);
        Assert.That(
            owner.Databricks("SystemSchema").Values.Select(made => made["schema"]),
            Is.EquivalentTo(new[] { "access", "compute", "lakeflow", "query" }));
        var grant = other.Databricks("Grant", "uc-metastore-deployer");
        Assert.That((grant["metastore"], grant["principal"]), Is.EqualTo(("metastore-id", "administrators")));
        Assert.That(owner.Databricks("Metastore"), Is.Empty);
    }
}
