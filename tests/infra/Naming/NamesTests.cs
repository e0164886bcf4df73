using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Platform.Naming;

namespace Platform.Tests.Infra.Naming;

public sealed class NamesTests
{
    const string Subscription = "facade00-0000-4000-8000-000000000002";
    const int Companies = 10_000;

    static readonly Names Acme = Names.Create("Acme", "data", "alpha", "francecentral", Subscription, "f");

    [Test]
    public void A_name_tells_kind_company_platform_purpose_environment_and_region() =>
        Assert.That(
            Acme.Of(AzureKind.ResourceGroup, "network"), Is.EqualTo("rg-acme-data-network-alpha-francecentral"));

    [Test]
    public void A_part_of_another_resource_is_named_for_its_purpose_alone() =>
        Assert.That(Acme.Of(AzureKind.Subnet, "private-endpoints"), Is.EqualTo("snet-private-endpoints"));

    [Test]
    public void A_storage_account_name_has_at_most_24_characters_and_ends_in_the_hash()
    {
        var name = Acme.Of(AzureKind.StorageAccount, "lake");

        Assert.That(name, Has.Length.EqualTo(24));
        Assert.That(name, Does.Match("^stacmdatlakealp[a-z][a-z2-7]{8}$"));
    }

    [Test]
    public void The_managed_group_of_a_workspace_is_a_group_name_of_its_own()
    {
        Assert.That(Acme.ManagedGroup(), Is.EqualTo("rg-acme-data-databricks-managed-alpha-francecentral"));
        Assert.That(Acme.ManagedGroup("analytics"), Is.EqualTo("rg-acme-data-analytics-managed-alpha-francecentral"));
    }

    [Test]
    public void A_name_is_the_same_each_time_and_another_in_another_subscription()
    {
        var again = Names.Create("Acme", "data", "alpha", "francecentral", Subscription.ToUpperInvariant(), "f");
        var other = Names.Create("Acme", "data", "alpha", "francecentral", "facade00-0000-4000-8000-000000000003", "f");

        Assert.That(again.Of(AzureKind.KeyVault), Is.EqualTo(Acme.Of(AzureKind.KeyVault)));
        Assert.That(other.Of(AzureKind.KeyVault), Is.Not.EqualTo(Acme.Of(AzureKind.KeyVault)));
    }

    [TestCase("a", "dt", "a", "uksouth")]
    [TestCase("a company with a very long name", "longplatform", "environment1", "germanywestcentral")]
    public void What_a_deletion_leaves_ends_in_a_suffix_where_one_is_given(
        string company, string platform, string environment, string location)
    {
        var names = Names.Create($"x{company}", platform, environment, location, Subscription, "f");
        var kinds = AzureKind.All.Where(kind => kind.Lingers).ToArray();

        Assert.That(kinds.Select(kind => kind.Abbreviation), Is.EqualTo(new[] { "kv", "log", "mlw" }));
        foreach (var (kind, purpose, suffix) in
            from kind in kinds
            from purpose in new[] { "", "ml", "a-purpose-with-many-words" }
            from suffix in new[] { "aaaaaa", "000000", "a1b2c3" }
            select (kind, purpose, suffix))
        {
            var name = names.Of(kind, purpose, suffix);
            Assert.That(name, Does.StartWith($"{kind.Abbreviation}-").And.EndWith($"-{suffix}"));
            Assert.That(kind.Accepts(name), Is.True, name);
        }
    }

    [Test]
    public void A_shortened_name_keeps_its_hash_so_that_two_purposes_never_meet()
    {
        var long1 = Acme.Of(AzureKind.DatabricksWorkspace, "a-purpose-with-many-words-one");
        var long2 = Acme.Of(AzureKind.DatabricksWorkspace, "a-purpose-with-many-words-two");

        Assert.That(long1, Has.Length.LessThanOrEqualTo(30));
        Assert.That(long1, Is.Not.EqualTo(long2));
    }

    [Test]
    public void A_purpose_that_no_name_can_hold_is_a_mistake_of_the_component() =>
        Assert.That(() => Acme.Of(AzureKind.ResourceGroup, "Data Engineer"),
            Throws.ArgumentException.With.Message.StartsWith("the purpose 'Data Engineer'"));

    [Test]
    public void Every_part_that_cannot_stand_in_a_name_is_a_fault()
    {
        var faults = Assert.Throws<FaultException>(
            () => Names.Create("7", "Data", "pr-12", "France Central", "none", "Pulumi.pr-12.yaml"))!.Faults;

        const string general = "Pulumi.pr-12.yaml: platform:general";
        Assert.That(faults.Select(fault => fault.Message), Is.EqualTo(new[]
        {
            $"{general}.company: got \"7\"; allowed: a name with at least two letters a-z or digits, a letter first",
            $"{general}.platform: got \"Data\"; allowed: 2 to 12 of a-z and 0-9, a letter first",
            "Pulumi.pr-12.yaml: stack: got \"pr-12\"; allowed: 1 to 12 of a-z and 0-9, a letter first",
            $"{general}.location: got \"France Central\"; allowed: an Azure region such as westeurope",
            "Pulumi.pr-12.yaml: platform:azure.subscriptionId: got \"none\"; allowed: a GUID",
        }));
    }

    [Test]
    public void A_word_that_Azure_reserves_is_a_fault() =>
        Assert.That(() => Names.Create("Microsoft", "data", "alpha", "francecentral", Subscription, "f"),
            Throws.TypeOf<FaultException>().With.Message.EqualTo(
                "f: platform:general.company: got \"Microsoft\"; "
                + "allowed: a name without 'microsoft', which Azure reserves"));

    // Companies as they come: any text that the factory takes. Whatever it takes must then satisfy every rule.
    [Test]
    public void Whatever_the_company_every_name_satisfies_its_rule_and_no_global_one_collides()
    {
        var seed = (ulong)Environment.TickCount64;
        TestContext.Out.WriteLine($"seed {seed}: Rnd({seed}, 1)");
        var word = Gen.Elements("abcdefghijklmnopqrstuvwxyz0123456789".ToCharArray()).ArrayOf();
        var stack =
            from first in Gen.Elements("abcdefghij".ToCharArray())
            from rest in word
            select first + new string(rest)[..Math.Min(rest.Length, 11)];
        var text =
            from tail in stack
            from any in ArbMap.Default.GeneratorFor<NonEmptyString>()
            select tail + any.Get;
        var identities =
            from company in Gen.OneOf(stack, text)
            from platform in stack
            from environment in stack
            from location in Gen.Elements("francecentral", "westeurope", "eastus2")
            from subscription in ArbMap.Default.GeneratorFor<Guid>()
            from a in stack
            from b in stack
            from purpose in Gen.Elements("", $"of{a}", $"of{a}-{b}")
            select (company, platform: platform + "p", environment, location, subscription: $"{subscription}", purpose);
        var samples = identities.Sample(Companies, new Rnd(seed, 1), 30).ToArray();
        var patterns =
            AzureKind.All.ToDictionary(kind => kind, kind => new Regex(kind.Pattern, RegexOptions.CultureInvariant));
        Dictionary<string, string> taken = [];
        var made = 0;

        // Each company has a twin that differs in nothing but the subscription, which only the hash can tell apart.
        foreach (var identity in samples.SelectMany(
            one => new[] { one, one with { subscription = $"{DeterministicGuid.Of(one.subscription)}" } }))
        {
            Names names;
            try
            {
                names = Names.Create(identity.company, identity.platform[..Math.Min(12, identity.platform.Length)],
                    identity.environment, identity.location, identity.subscription, "f");
            }
            catch (FaultException)
            {
                continue;
            }
            made++;
            foreach (var kind in AzureKind.All.Where(
                kind => identity.purpose.Length > 0 || kind.Unique != Uniqueness.Parent))
            {
                var name = names.Of(kind, identity.purpose);
                if (name.Length < kind.MinLength || name.Length > kind.MaxLength || !patterns[kind].IsMatch(name))
                {
                    Assert.Fail($"seed {seed}: {kind.Abbreviation} '{name}' of {identity}");
                }
                var owner = $"{identity}";
                if (kind.Unique == Uniqueness.Global && !taken.TryAdd(name, owner) && taken[name] != owner)
                {
                    Assert.Fail($"seed {seed}: '{name}' of {owner} is also that of {taken[name]}");
                }
            }
        }

        Assert.That(samples, Has.Length.EqualTo(Companies));
        Assert.That(made, Is.GreaterThan(2 * Companies * 9 / 10));
        Assert.That(taken, Has.Count.GreaterThan(made * 5));
    }
}
