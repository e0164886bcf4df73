using System.Reflection;
using System.Text.Json;
using Platform.Naming;

namespace Platform.Tests.Infra.Settings;

public sealed class SettingsReaderTests
{
    static readonly string Good =
        File.ReadAllText(Path.Combine(Repository.Root, "tests/corpus/settings/base/Pulumi.alpha.yaml"));
    static readonly GitFacts Found = new("ci@acme.no", "release", "abcdef0123456789");

    [Test]
    public void A_good_file_gives_typed_settings_with_their_defaults()
    {
        var settings = Read(Good);

        Assert.That(settings.Environment, Is.EqualTo("alpha"));
        Assert.That(settings.File, Is.EqualTo("Pulumi.alpha.yaml"));
        Assert.That(settings.Network.AllowedIps, Is.EqualTo(new[] { "203.0.113.0/24" }));
        Assert.That(settings.Network.NatGateway, Is.True);
        Assert.That(settings.Budget.Thresholds, Is.EqualTo(new[] { 80, 100 }));
        Assert.That(settings.KeyVault.SoftDeleteRetentionInDays, Is.EqualTo(90));
        Assert.That(settings.Deployment.Github!.Repository, Is.EqualTo("platform"));
        Assert.That(settings.Deployment.AzureDevOps, Is.Empty);
        Assert.That(settings.Options.CustomerManagedKeys, Is.EqualTo(CustomerManagedKeys.Off));
        Assert.That(settings.IsIsolated, Is.False);
    }

    [Test]
    public void What_the_model_needs_is_made_from_them()
    {
        var settings = Read(Good);

        Assert.That(settings.Names.Of(AzureKind.ResourceGroup, "shared"),
            Is.EqualTo("rg-acme-data-shared-alpha-francecentral"));
        Assert.That(settings.Tags, Has.Count.EqualTo(5));
        Assert.That(settings.Addresses.Space.ToString(), Is.EqualTo("10.10.0.0/20"));
        Assert.That(settings.MeshNames.Catalog(FlowPath.Parse("orgs/acme/domains/energy/projects/p/flows/prep/f")),
            Is.EqualTo("alpha_energy"));
    }

    [Test]
    public void Git_facts_of_the_settings_win_and_the_others_are_looked_up()
    {
        var settings = Read(Good.Replace("    user: ann@acme.no\n", "", StringComparison.Ordinal));

        Assert.That(settings.GitFacts, Is.EqualTo(new GitFacts("ci@acme.no", "main", "0e7768a7c0ffee11")));
        Assert.That(settings.Git.User, Is.Null);
    }

    [Test]
    public void Nothing_is_looked_up_when_all_is_said() =>
        Assert.That(
            SettingsReader.Read(SettingsFile.Parse("alpha", Good), preview: true,
                () => throw new InvalidOperationException("asked")).GitFacts,
            Is.EqualTo(new GitFacts("ann@acme.no", "main", "0e7768a7c0ffee11")));

    [Test]
    public void A_pull_request_stack_puts_user_and_branch_before_names()
    {
        var settings = Read(Good.Replace(
            "    creator: pulumi\n", "    creator: pulumi\n    kind: pullRequest\n", StringComparison.Ordinal));

        Assert.That(settings.IsIsolated, Is.True);
        Assert.That(settings.MeshNames.Schema(
            FlowPath.Parse("orgs/acme/domains/energy/projects/p/flows/prep/f"), "gold"), Is.EqualTo("ann_main_p_gold"));
    }

    [Test]
    public void A_stack_whose_name_cannot_stand_in_names_is_a_fault() =>
        Assert.That(() => SettingsReader.Read(SettingsFile.Parse("pr-12", Good), preview: true, () => Found),
            Throws.TypeOf<FaultException>().With.Message.EqualTo(
                "Pulumi.pr-12.yaml: stack: got \"pr-12\"; allowed: 1 to 12 of a-z and 0-9, a letter first"));

    [Test]
    public void An_encrypted_value_is_a_secret_and_never_prints()
    {
        const string emails = "    alertEmails: [ops@acme.no]\n";
        var settings = Read(Good.Replace(
            emails, emails + "    alertWebhook:\n      secure: v1:abcd:efgh\n", StringComparison.Ordinal));

        Assert.That(settings.Monitoring.AlertWebhook, Is.SameAs(Secret.Unknown));
        Assert.That($"{settings.Monitoring}", Does.Contain("[secret]").And.Not.Contain("v1:"));
    }

    [Test]
    public void What_the_engine_has_decrypted_is_a_secret_that_never_prints()
    {
        var source = SettingsFile.Parse("alpha", Good);
        var values = source.Values.ToDictionary();
        values["platform:monitoring"] =
            """{"alertEmails":["ops@acme.no"],"alertWebhook":"https://hooks.acme.no/key"}""";
        var settings = SettingsReader.Read(
            source with { Values = values, SecretKeys = ["platform:monitoring"] }, preview: false, () => Found);

        Assert.That(settings.Monitoring.AlertWebhook, Is.Not.SameAs(Secret.Unknown));
        Assert.That($"{settings.Monitoring}", Does.Not.Contain("hooks.acme.no"));
    }

    [Test]
    public void Configuration_travels_through_the_variables_of_the_engine()
    {
        var source = SettingsFile.Parse("alpha", Good);
        var variables = source.ToEnvironment();

        Assert.That(variables.Keys, Is.EquivalentTo(new[] { "PULUMI_CONFIG", "PULUMI_CONFIG_SECRET_KEYS" }));
        Assert.That(JsonSerializer.Deserialize<Dictionary<string, string>>(variables["PULUMI_CONFIG"]),
            Is.EqualTo(source.Values));
        Assert.That(source.Values["platform:budget"], Is.EqualTo("""{"amount":500,"startDate":"2026-12-01"}"""));
        Assert.That(variables["PULUMI_CONFIG_SECRET_KEYS"], Is.EqualTo("[]"));
    }

    // The messages come from the members, so each record can be bound and each member says what it takes.
    [Test]
    public void Every_area_is_a_record_whose_members_are_not_secret_keys()
    {
        var areas = typeof(PlatformSettings).GetProperties().Where(
            area => area.CanWrite && area.PropertyType.Name.EndsWith("Settings", StringComparison.Ordinal)).ToArray();
        string[] forbidden = ["password", "token", "accountKey", "clientSecret", "pat"];

        Assert.That(areas, Has.Length.EqualTo(17));
        Assert.That(
            areas.SelectMany(area => area.PropertyType.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                .Select(member => member.Name),
            Has.None.Matches<string>(name => forbidden.Contains(name, StringComparer.OrdinalIgnoreCase)));
    }

    static PlatformSettings Read(string text) =>
        SettingsReader.Read(SettingsFile.Parse("alpha", text), preview: true, () => Found);
}
