using Platform.Naming;

namespace Platform.Tests.Infra.Settings;

/// <summary>The settings files that the repository ships.</summary>
public sealed class ShippedSettingsTests
{
    static readonly string[] All = [.. Directory.EnumerateFiles(Repository.Root, "Pulumi.*.yaml")
        .Select(file => Path.GetFileName(file).Split('.')[1])
        .Order(StringComparer.Ordinal)];

    static readonly string[] Stacks = [.. All.Where(stack =>
        !SettingsReader.IsBootstrap(SettingsFile.ToConfig(Repository.Root, stack).Values))];

    [Test]
    public void There_are_three_environments_and_what_deploys_them() => Assert.That(
        (string.Join(' ', Stacks), string.Join(' ', All.Except(Stacks))),
        Is.EqualTo(("dev prod staging", "bootstrap")));

    // Each environment names the group that the bootstrap stack makes for it, and its subscription.
    [Test]
    public void The_bootstrap_file_and_the_environments_say_the_same()
    {
        var bootstrap = SettingsReader.ReadBootstrap(
            SettingsFile.ToConfig(Repository.Root, "bootstrap"), preview: true);
        var environments = Stacks.Select(stack => Read(stack, preview: true)).ToArray();

        Assert.That(
            bootstrap.Deployers.Environments.Select(one =>
                (one.Name, one.SubscriptionId, Group: $"{bootstrap.General.Platform}-administrators-{one.Name}")),
            Is.EquivalentTo(environments.Select(one =>
                (one.Environment, one.Azure.SubscriptionId, one.Deployment.Administrators.Group))));
        Assert.That(
            environments.Select(one => (one.Databricks.AccountId, one.Azure.TenantId)).Distinct(),
            Is.EqualTo(new[] { (bootstrap.Deployers.DatabricksAccountId, bootstrap.Azure.TenantId) }));
    }

    [TestCaseSource(nameof(Stacks))]
    public void A_preview_accepts_each(string stack) =>
        Assert.That(Read(stack, preview: true).Environment, Is.EqualTo(stack));

    [TestCaseSource(nameof(Stacks))]
    public void An_update_refuses_each_with_every_placeholder(string stack)
    {
        var faults = Assert.Throws<FaultException>(() => Read(stack, preview: false))!.Faults;
        var text = File.ReadAllLines(Path.Combine(Repository.Root, $"Pulumi.{stack}.yaml"))
            .Where(line => !line.StartsWith('#'));

        string[] marks = [Placeholder.GuidPrefix, Placeholder.MailSuffix];
        Assert.That(faults, Has.Count.EqualTo(text.Count(line => marks.Any(line.Contains))));
        Assert.That(faults, Has.Count.GreaterThan(6));
        Assert.That(faults[0].Message, Is.EqualTo(
            $"Pulumi.{stack}.yaml: platform:azure.tenantId: got \"{Placeholder.GuidPrefix}000000000001\"; "
            + "allowed: your own value; this is a placeholder"));
    }

    [Test]
    public void An_update_refuses_the_bootstrap_file_with_every_placeholder()
    {
        var faults = Assert.Throws<FaultException>(() => SettingsReader.ReadBootstrap(
            SettingsFile.ToConfig(Repository.Root, "bootstrap"), preview: false))!.Faults;

        // Tenant, subscription and account, and of each environment its subscription and two connections.
        Assert.That(faults, Has.Count.EqualTo(3 + (3 * 5)));
        Assert.That(faults.Select(fault => fault.Allowed), Has.All.EqualTo("your own value; this is a placeholder"));
    }

    [Test]
    public void Address_spaces_hubs_and_names_of_the_environments_differ()
    {
        var all = Stacks.Select(stack => Read(stack, preview: true)).ToArray();
        var spaces = all.Select(settings => settings.Addresses.Space).ToArray();

        Assert.That(spaces.SelectMany((space, index) => spaces.Skip(index + 1)
            .Select(other => space.Contains(other.BaseAddress) || other.Contains(space.BaseAddress))), Is.All.False);
        Assert.That(all.SelectMany(settings => AzureKind.All.Where(kind => kind.Unique != Uniqueness.Parent)
            .Select(kind => settings.Names.Of(kind, "lake"))), Is.Unique);
    }

    [Test]
    public void Production_is_private_redundant_protected_and_runs()
    {
        var prod = Read("prod", preview: true);

        Assert.That(prod.Network.Access, Is.EqualTo(NetworkAccess.Private));
        Assert.That(prod.Storage.Redundancy, Is.EqualTo(Redundancy.RAGZRS));
        Assert.That(prod.Storage.SoftDeleteDays, Is.GreaterThanOrEqualTo(30));
        Assert.That(prod.KeyVault.PurgeProtection, Is.True);
        Assert.That(prod.Protection.Protect, Is.True);
        Assert.That(prod.Flows.Schedules, Is.EqualTo(PauseStatus.Unpaused));
    }

    // A month that is over is refused for a new budget, so a file that names one serves until then only.
    [TestCaseSource(nameof(Stacks))]
    public void None_fixes_the_month_from_which_its_budget_counts(string stack) =>
        Assert.That(Read(stack, preview: true).Budget.StartDate, Is.Null);

    // Once per tenant, account, region or metastore: one owner among the environments that ship.
    [Test]
    public void What_exists_once_has_one_owner()
    {
        var all = Stacks.Select(stack => Read(stack, preview: true)).ToArray();

        Assert.That(all.Count(settings => settings.Personas.Groups == Ownership.Create), Is.EqualTo(1));
        Assert.That(
            all.Count(settings => settings.Databricks.BrowserAuthentication == Ownership.Create), Is.EqualTo(1));
        Assert.That(all.Count(settings => settings.Databricks.AccountSettings == Ownership.Create), Is.EqualTo(1));
        Assert.That(all.Count(settings => settings.Network.Hub == Ownership.Create), Is.EqualTo(1));
        Assert.That(all.Select(settings => settings.UnityCatalog.Metastore.Id).Distinct().Count(), Is.EqualTo(1));
    }

    static PlatformSettings Read(string stack, bool preview) =>
        SettingsReader.Read(
            SettingsFile.ToConfig(Repository.Root, stack), preview, () => new GitFacts(null, null, null));
}
