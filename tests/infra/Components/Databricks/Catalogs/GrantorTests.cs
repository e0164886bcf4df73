using System.Collections.Immutable;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks.Catalogs;

public sealed class GrantorTests
{
    [Test]
    public async Task What_only_this_program_manages_has_one_list_in_which_the_deployer_keeps_manage()
    {
        var run = await UpdateAsync(TestCatalogs.Make());

        Assert.That(run.Databricks("Grants").Keys, Is.EquivalentTo(new[]
        {
            "uc-energy", "uc-energy-plants-bronze", "uc-energy-plants-silver", "uc-energy-plants-gold",
            "uc-energy-plants-landing", "uc-energy-plants-stage", "uc-energy-plants-checkpoints",
            "uc-energy-plants-models", "uc-energy-plants-exchange",
        }));
        foreach (var name in run.Databricks("Grants").Keys)
        {
            Assert.That(Entries(run, name)[0], Does.StartWith("administrators: MANAGE"), name);
        }

        Assert.That(Entries(run, "uc-energy-plants-gold"), Is.EqualTo(new[]
        {
            "administrators: MANAGE",
            "runner-id: CREATE_FUNCTION CREATE_TABLE MODIFY SELECT USE_SCHEMA",
            "engineers: SELECT USE_SCHEMA",
            "scientists: SELECT USE_SCHEMA",
            "analysts: SELECT USE_SCHEMA",
        }));
    }

    [Test]
    public async Task What_others_manage_too_has_one_entry_per_principal()
    {
        var run = await UpdateAsync(TestCatalogs.Make());

        var entries = run.Databricks("Grant");
        Assert.That(entries.Keys, Is.EquivalentTo(new[]
        {
            "uc-lake-credential-admin", "uc-sensitive-credential-admin", "uc-lake-catalogs-admin",
            "uc-lake-bronze-admin", "uc-lake-silver-admin", "uc-lake-gold-admin", "uc-lake-stage-admin",
            "uc-lake-exchange-admin",
            "uc-lake-landing-admin", "uc-lake-checkpoints-admin", "uc-sensitive-sensitive-admin",
            "uc-metastore-deployer",
        }));
        Assert.That(
            entries.Where(entry => entry.Key != "uc-metastore-deployer").Select(entry => Entry(entry.Value)),
            Is.All.EqualTo("admins: MANAGE"));
    }

    [Test]
    public async Task Nobody_has_all_privileges_and_nothing_is_granted_to_everybody()
    {
        var run = await UpdateAsync(TestCatalogs.Make(
            args => args with { EngineersWrite = true }, "sensitive"));

        var entries = run.Databricks("Grants").Values
            .SelectMany(list => Items(list["grants"]))
            .Concat(run.Databricks("Grant").Values)
            .ToList();
        Assert.That(entries, Has.Count.GreaterThan(20));
        Assert.That(entries.Select(entry => Joined(entry["privileges"])), Has.None.Contains("ALL_PRIVILEGES"));
        Assert.That(entries.Select(entry => entry["principal"]).Distinct(), Is.EquivalentTo(new[]
        {
            "administrators", "admins", "runner-id", "engineers", "scientists", "analysts", "sensitive-readers", "sre",
        }));
    }

    [Test]
    public async Task Engineers_write_only_where_settings_let_them()
    {
        var run = await UpdateAsync(TestCatalogs.Make(args => args with { EngineersWrite = true }));

        Assert.That(
            Entries(run, "uc-energy-plants-bronze"),
            Does.Contain("engineers: CREATE_TABLE MODIFY SELECT USE_SCHEMA"));
        Assert.That(Entries(run, "uc-energy-plants-landing"), Does.Contain("engineers: READ_VOLUME WRITE_VOLUME"));
    }

    static string[] Entries(TestStack run, string name) =>
        [.. Items(run.Databricks("Grants", name)["grants"]).Select(Entry)];

    static string Entry(ImmutableDictionary<string, object> entry) =>
        $"{entry["principal"]}: {Joined(entry["privileges"])}";
}
