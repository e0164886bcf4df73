using System.Collections.Immutable;
using Platform.Components.Databricks.Catalogs;
using Platform.Tests.Infra.Components.Databricks.Flows;

namespace Platform.Tests.Infra.Components.Databricks.Catalogs;

public sealed class UnityCatalogTests
{
    const string CatalogType = "databricks:index/catalog:Catalog";
    const string CredentialType = "databricks:index/storageCredential:StorageCredential";
    const string LocationType = "databricks:index/externalLocation:ExternalLocation";
    const string SchemaType = "databricks:index/schema:Schema";
    const string VolumeType = "databricks:index/volume:Volume";

    static Action Make(Func<UnityCatalogArgs, UnityCatalogArgs>? change = null, params string[] extraSchemas) => () =>
    {
        var args = TestCatalogs.Args(TestWorkspace.Scope(), TestMesh.Base, TestMesh.Names(), extraSchemas);
        _ = new UnityCatalog("uc", change is null ? args : change(args));
    };

    [Test]
    public async Task There_are_exactly_the_securables_that_the_flows_and_the_lake_need()
    {
        var run = await TestStack.UpdateAsync(Make());

        var counts = run.Registrations.Where(made => made.Name!.StartsWith("uc-", StringComparison.Ordinal) && made.Type!.StartsWith("databricks:", StringComparison.Ordinal))
            .GroupBy(made => made.Type!.Split(':')[^1]).ToDictionary(kind => kind.Key, kind => kind.Count());
        Assert.That(counts, Is.EquivalentTo(new Dictionary<string, int>
        {
            ["StorageCredential"] = 2,
            ["ExternalLocation"] = 4,
            ["Catalog"] = 1,
            ["Schema"] = 3,
            ["Volume"] = 3,
            ["WorkspaceBinding"] = 7,
            ["Grants"] = 7,
            ["Grant"] = 6,
        }));
    }

    [Test]
    public async Task A_credential_is_the_identity_of_its_connector_and_of_this_workspace_only()
    {
        var run = await TestStack.PreviewAsync(Make());

        var credential = run.Inputs(CredentialType, "uc-sensitive-credential");
        Assert.That(credential["api"], Is.EqualTo("workspace"));
        Assert.That(TestStack.At(credential, "azureManagedIdentity.accessConnectorId"), Is.EqualTo("/connectors/sensitive"));
        Assert.That((credential["isolationMode"], credential["owner"], credential["forceDestroy"]), Is.EqualTo(("ISOLATION_MODE_ISOLATED", "apply-id", false)));
        Assert.That(credential.Keys, Does.Not.Contain("azureServicePrincipal").And.Not.Contain("skipValidation"));
    }

    [Test]
    public async Task No_location_lies_in_another_and_file_events_are_on_for_landed_files_only()
    {
        var run = await TestStack.PreviewAsync(Make());

        var locations = run.Inputs(LocationType);
        Assert.That(locations.ToDictionary(made => made.Key, made => (string)made.Value["url"]), Is.EquivalentTo(new Dictionary<string, string>
        {
            ["uc-lake-catalogs"] = "abfss://catalogs@account.dfs.core.windows.net/",
            ["uc-lake-landing"] = "abfss://landing@account.dfs.core.windows.net/",
            ["uc-lake-checkpoints"] = "abfss://checkpoints@account.dfs.core.windows.net/",
            ["uc-sensitive-sensitive"] = "abfss://sensitive@account.dfs.core.windows.net/",
        }));
        Assert.That(locations.ToDictionary(made => made.Key, made => made.Value["enableFileEvents"]), Is.EquivalentTo(new Dictionary<string, object>
        {
            ["uc-lake-catalogs"] = false,
            ["uc-lake-landing"] = true,
            ["uc-lake-checkpoints"] = false,
            ["uc-sensitive-sensitive"] = false,
        }));
        Assert.That(TestStack.At(locations["uc-lake-landing"], "fileEventQueue.managedAqs.resourceGroup"), Is.EqualTo("group"));
        Assert.That(locations["uc-sensitive-sensitive"]["credentialName"], Is.EqualTo("data_dev_sensitive"));
        Assert.That(locations.Values.Select(made => made["isolationMode"]), Is.All.EqualTo("ISOLATION_MODE_ISOLATED"));
    }

    [Test]
    public async Task A_catalog_is_isolated_has_a_root_of_its_own_and_says_whose_it_is()
    {
        var run = await TestStack.PreviewAsync(Make());

        var catalog = run.Inputs(CatalogType, "uc-energy");
        Assert.That((catalog["name"], catalog["isolationMode"], catalog["owner"]), Is.EqualTo(("dev_energy", "ISOLATED", "apply-id")));
        Assert.That(catalog["storageRoot"], Is.EqualTo("abfss://catalogs@account.dfs.core.windows.net/dev_energy"));
        Assert.That(catalog["comment"], Is.Not.Empty);
    }

    [Test]
    public async Task Every_isolated_securable_is_bound_to_this_workspace_in_so_many_words()
    {
        var run = await TestStack.PreviewAsync(Make());

        var bindings = run.Inputs("databricks:index/workspaceBinding:WorkspaceBinding").Values;
        Assert.That(bindings.Select(made => $"{made["securableType"]} {made["securableName"]}"), Is.EquivalentTo(new[]
        {
            "storage_credential data_dev_lake", "storage_credential data_dev_sensitive", "catalog dev_energy",
            "external_location data_dev_catalogs", "external_location data_dev_landing", "external_location data_dev_checkpoints", "external_location data_dev_sensitive",
        }));
        Assert.That(bindings.Select(made => (made["workspaceId"], made["bindingType"])), Is.All.EqualTo((TestWorkspace.Id, "BINDING_TYPE_READ_WRITE")));
    }

    [Test]
    public async Task A_schema_says_its_layer_and_only_a_sensitive_one_lies_apart()
    {
        var run = await TestStack.PreviewAsync(Make(null, "sensitive"));

        var schemas = run.Inputs(SchemaType);
        Assert.That(schemas.ToDictionary(made => (string)made.Value["name"], made => TestStack.At(made.Value, "properties.layer")), Is.EquivalentTo(new Dictionary<string, object?>
        {
            ["plants_bronze"] = "bronze",
            ["plants_silver"] = "silver",
            ["plants_gold"] = "gold",
            ["plants_sensitive"] = "sensitive",
        }));
        Assert.That(schemas.Where(made => made.Value.ContainsKey("storageRoot")).Select(made => $"{made.Key} {made.Value["storageRoot"]}"),
            Is.EqualTo(new[] { "uc-energy-plants-sensitive abfss://sensitive@account.dfs.core.windows.net/dev_energy/plants_sensitive" }));
    }

    [Test]
    public async Task A_project_has_volumes_for_landed_files_checkpoints_and_models()
    {
        var run = await TestStack.PreviewAsync(Make());

        Assert.That(run.Inputs(VolumeType).Values.Select(made => $"{made["catalogName"]}.{made["schemaName"]}.{made["name"]} {made["volumeType"]} {made.GetValueOrDefault("storageLocation")}"), Is.EquivalentTo(new[]
        {
            "dev_energy.plants_bronze.landing EXTERNAL abfss://landing@account.dfs.core.windows.net/dev_energy/plants_bronze",
            "dev_energy.plants_bronze.checkpoints EXTERNAL abfss://checkpoints@account.dfs.core.windows.net/dev_energy/plants_bronze",
            "dev_energy.plants_bronze.models MANAGED ",
        }));
    }

    [Test]
    public async Task What_only_this_program_manages_has_one_list_in_which_the_deployer_keeps_manage()
    {
        var run = await TestStack.UpdateAsync(Make());

        var lists = run.Inputs("databricks:index/grants:Grants");
        Assert.That(lists.Keys, Is.EquivalentTo(new[]
        {
            "uc-energy", "uc-energy-plants-bronze", "uc-energy-plants-silver", "uc-energy-plants-gold",
            "uc-energy-plants-landing", "uc-energy-plants-checkpoints", "uc-energy-plants-models",
        }));
        foreach (var (name, list) in lists)
        {
            Assert.That(Entries(list["grants"])[0], Does.StartWith("apply-id: MANAGE"), name);
        }

        Assert.That(Entries(lists["uc-energy-plants-gold"]["grants"]), Is.EqualTo(new[]
        {
            "apply-id: MANAGE", "runner-id: CREATE_TABLE MODIFY SELECT USE_SCHEMA", "engineers: SELECT USE_SCHEMA", "scientists: SELECT USE_SCHEMA", "analysts: SELECT USE_SCHEMA",
        }));
    }

    [Test]
    public async Task What_others_manage_too_has_one_entry_per_principal()
    {
        var run = await TestStack.UpdateAsync(Make());

        var entries = run.Inputs("databricks:index/grant:Grant");
        Assert.That(entries.Keys, Is.EquivalentTo(new[]
        {
            "uc-lake-credential-admin", "uc-sensitive-credential-admin", "uc-lake-catalogs-admin", "uc-lake-landing-admin", "uc-lake-checkpoints-admin", "uc-sensitive-sensitive-admin",
        }));
        Assert.That(entries.Values.Select(made => $"{made["principal"]} {string.Join(' ', (ImmutableArray<object>)made["privileges"])}"), Is.All.EqualTo("admins MANAGE"));
    }

    [Test]
    public async Task Nobody_has_all_privileges_and_nothing_is_granted_to_everybody()
    {
        var run = await TestStack.UpdateAsync(Make(args => args with { EngineersWrite = true, OwnsMetastoreGrants = true }, "sensitive"));

        var lists = run.Inputs("databricks:index/grants:Grants").Values.SelectMany(list => TestStack.Items(list["grants"])).ToList();
        var entries = lists.Concat(run.Inputs("databricks:index/grant:Grant").Values).ToList();
        Assert.That(entries, Has.Count.GreaterThan(20));
        Assert.That(entries.SelectMany(entry => (ImmutableArray<object>)entry["privileges"]), Has.None.EqualTo("ALL_PRIVILEGES"));
        Assert.That(entries.Select(entry => entry["principal"]).Distinct(),
            Is.EquivalentTo(new[] { "apply-id", "admins", "runner-id", "engineers", "scientists", "analysts", "sensitive-readers", "sre" }));
    }

    [Test]
    public async Task What_exists_once_per_metastore_is_made_by_its_owner_and_billing_by_nobody()
    {
        var other = await TestStack.UpdateAsync(Make());
        var owner = await TestStack.UpdateAsync(Make(args => args with { OwnsMetastoreGrants = true, OwnsSystemSchemas = true }));

        Assert.That(other.Inputs("databricks:index/systemSchema:SystemSchema"), Is.Empty);
        Assert.That(owner.Inputs("databricks:index/systemSchema:SystemSchema").Values.Select(made => made["schema"]), Is.EquivalentTo(new[] { "access", "compute", "lakeflow", "query" }));
        var grant = owner.Inputs("databricks:index/grant:Grant", "uc-metastore-admin");
        Assert.That((grant["metastore"], grant["principal"]), Is.EqualTo(("metastore-id", "admins")));
        Assert.That(owner.Inputs("databricks:index/metastore:Metastore"), Is.Empty);
    }

    [Test]
    public async Task Engineers_write_only_where_settings_let_them()
    {
        var run = await TestStack.UpdateAsync(Make(args => args with { EngineersWrite = true }));

        Assert.That(Entries(run.Inputs("databricks:index/grants:Grants", "uc-energy-plants-bronze")["grants"]), Does.Contain("engineers: CREATE_TABLE MODIFY SELECT USE_SCHEMA"));
        Assert.That(Entries(run.Inputs("databricks:index/grants:Grants", "uc-energy-plants-landing")["grants"]), Does.Contain("engineers: READ_VOLUME WRITE_VOLUME"));
    }

    static string[] Entries(object grants) =>
        [.. TestStack.Items(grants).Select(entry => $"{entry["principal"]}: {string.Join(' ', (ImmutableArray<object>)entry["privileges"])}")];
}
