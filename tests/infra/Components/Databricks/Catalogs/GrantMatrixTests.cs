using Platform.Components.Databricks.Catalogs;

namespace Platform.Tests.Infra.Components.Databricks.Catalogs;

public sealed class GrantMatrixTests
{
    const string Deployer = "Deployer: MANAGE";
    const string Build = "CREATE_TABLE MODIFY SELECT USE_SCHEMA";
    const string Job = "Runner: CREATE_FUNCTION CREATE_TABLE MODIFY SELECT USE_SCHEMA";
    const string Read = "SELECT USE_SCHEMA";
    const string Files = "Runner: READ_VOLUME WRITE_VOLUME";

    [Test]
    public void On_a_catalog_everybody_enters_by_name_and_only_deployer_and_administrators_manage() => Same(
        GrantMatrix.Catalog,
        "Deployer: MANAGE USE_CATALOG",
        "Admin: BROWSE MANAGE USE_CATALOG",
        "Runner: USE_CATALOG",
        "Engineer: BROWSE USE_CATALOG",
        "Scientist: BROWSE USE_CATALOG",
        "Analyst: BROWSE USE_CATALOG",
        "SensitiveReader: USE_CATALOG",
        "Sre: BROWSE");

    [Test]
    public void Raw_data_is_for_engineers() => Same(
        Schema("bronze"), Deployer, Job, $"Engineer: {Read}");

    [Test]
    public void Refined_data_is_for_scientists_too() => Same(
        Schema("silver"), Deployer, Job, $"Engineer: {Read}", $"Scientist: {Read}");

    [Test]
    public void Results_are_for_analysts_too() => Same(
        Schema("gold"), Deployer, Job, $"Engineer: {Read}", $"Scientist: {Read}", $"Analyst: {Read}");

    [Test]
    public void Sensitive_data_is_for_its_readers_and_for_no_other_people() => Same(
        Schema("sensitive", engineersWrite: true), Deployer, $"Runner: {Build}", $"SensitiveReader: {Read}");

    [Test]
    public void What_a_pipeline_publishes_is_read_like_results() => Same(
        Schema("revenue"),
        Deployer,
        $"Runner: CREATE_MATERIALIZED_VIEW {Build}",
        $"Engineer: {Read}",
        $"Scientist: {Read}",
        $"Analyst: {Read}");

    [TestCase("bronze")]
    [TestCase("silver")]
    [TestCase("gold")]
    public void Engineers_change_tables_only_where_settings_let_them(string layer)
    {
        Assert.That(string.Join(' ', Schema(layer, engineersWrite: true)[DataRole.Engineer]), Is.EqualTo(Build));
        Assert.That(string.Join(' ', Schema(layer)[DataRole.Engineer]), Is.EqualTo(Read));
    }

    [Test]
    public void Files_land_by_jobs_and_checkpoints_are_nobodys_business()
    {
        const string read = "Engineer: READ_VOLUME";
        Same(GrantMatrix.Volume("landing", engineersWrite: false), Deployer, Files, read);
        Same(GrantMatrix.Volume("landing", engineersWrite: true), Deployer, Files, $"{read} WRITE_VOLUME");
        Same(GrantMatrix.Volume("checkpoints", engineersWrite: true), Deployer, Files);
        Same(GrantMatrix.Volume("stage", engineersWrite: false), Deployer, Files, read);
        Same(GrantMatrix.Volume("models", engineersWrite: true), Deployer, Files, read, "Scientist: READ_VOLUME");
        Same(GrantMatrix.Volume("exchange", engineersWrite: true), Deployer, Files, read, "Scientist: READ_VOLUME");
    }

    [Test]
    public void Shared_securables_and_models_are_granted_as_little_as_they_need()
    {
        Same(GrantMatrix.Storage, "Admin: MANAGE");
        Same(GrantMatrix.ServiceCredential, "Admin: MANAGE", "Runner: ACCESS");
        Same(
            GrantMatrix.Metastore,
            "Deployer: CREATE_CATALOG CREATE_EXTERNAL_LOCATION CREATE_SERVICE_CREDENTIAL CREATE_STORAGE_CREDENTIAL");
        Same(GrantMatrix.Model, Deployer, "Runner: EXECUTE", "Engineer: EXECUTE", "Scientist: EXECUTE");
    }

    static IReadOnlyDictionary<DataRole, IReadOnlyList<string>> Schema(string layer, bool engineersWrite = false) =>
        GrantMatrix.Schema(layer, engineersWrite);

    static void Same(IReadOnlyDictionary<DataRole, IReadOnlyList<string>> rows, params string[] expected) =>
        Assert.That(
            rows.OrderBy(row => row.Key).Select(row => $"{row.Key}: {string.Join(' ', row.Value)}"),
            Is.EqualTo(expected));
}
