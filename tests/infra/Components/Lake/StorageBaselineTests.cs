using Platform.Components.Encryption;
using Platform.Components.Lake;
using Platform.Components.MachineLearning;
using Pulumi;

namespace Platform.Tests.Infra.Components.Lake;

/// <summary>What holds for every storage account of the platform, whoever makes it.</summary>
public sealed class StorageBaselineTests
{
    const string Account = "azure-native:storage:StorageAccount";

    static void Accounts(bool ownKey)
    {
        var zone = TestSettings.Zone();
        var vault = new SecretVault("vault", new() { Zone = zone, Settings = new() });
        var key = ownKey ? new CustomerKey("key", new() { Zone = zone, Vault = vault, Purpose = "all" }) : null;
        var lake = new Storage("lake", new() { Zone = zone, Settings = TestSettings.Minimal.Storage, Key = key });
        _ = new MlWorkspace("ml", new()
        {
            Zone = zone,
            Settings = TestSettings.Minimal.MachineLearning,
            Vault = new(),
            Storage = TestSettings.Minimal.Storage,
            LogWorkspaceId = Output.Create("/log-workspace"),
            Lake = lake,
            Subnet = null,
            Key = key,
        });
    }

    [Test]
    public async Task Every_account_takes_identities_only_over_encrypted_transport()
    {
        var run = await TestStack.UpdateAsync(() => Accounts(ownKey: false));

        Assert.That(run.Inputs(Account).Keys,
            Is.EquivalentTo(new[] { "lake-data-account", "lake-landing-account", "ml-base-account" }));
        foreach (var (name, account) in run.Inputs(Account))
        {
            Assert.That(account["minimumTlsVersion"], Is.EqualTo("TLS1_2"), name);
            Assert.That(account["enableHttpsTrafficOnly"], Is.True, name);
            Assert.That(account["allowBlobPublicAccess"], Is.False, name);
            Assert.That(account["allowSharedKeyAccess"], Is.False, name);
            Assert.That(account["allowCrossTenantReplication"], Is.False, name);
            Assert.That(account["isLocalUserEnabled"], Is.False, name);
            Assert.That(account["defaultToOAuthAuthentication"], Is.True, name);
            Assert.That(account["publicNetworkAccess"], Is.EqualTo("Disabled"), name);
            Assert.That(TestStack.At(account, "networkRuleSet.defaultAction"), Is.EqualTo("Deny"), name);
        }
    }

    [Test]
    public async Task Only_accounts_with_connectors_have_rules_for_them()
    {
        var run = await TestStack.UpdateAsync(() => Accounts(ownKey: false));

        Assert.That(run.Inputs(Account)
            .Where(made => TestStack.At(made.Value, "networkRuleSet.resourceAccessRules") is null)
            .Select(made => made.Key), Is.EqualTo(new[] { "ml-base-account" }));
    }

    [Test]
    public async Task Every_account_is_encrypted_once_or_twice_as_the_settings_say([Values] bool twice)
    {
        var settings = TestSettings.Minimal.Storage with { InfrastructureEncryption = twice };
        var run = await TestStack.UpdateAsync(
            () => _ = new Storage("lake", new() { Zone = TestSettings.Zone(), Settings = settings }));

        Assert.That(run.Inputs(Account), Has.Count.EqualTo(2));
        Assert.That(
            run.Inputs(Account).Values.Select(
                made => TestStack.At(made, "encryption.requireInfrastructureEncryption")),
            Is.All.EqualTo(twice ? true : null));
        Assert.That(
            run.Inputs(Account).Values.Select(made => TestStack.At(made, "encryption.keySource")),
            Is.All.EqualTo(twice ? "Microsoft.Storage" : null));
    }

    [Test]
    public async Task A_key_encrypts_every_account_by_its_own_identity()
    {
        var run = await TestStack.UpdateAsync(() => Accounts(ownKey: true));

        Assert.That(run.Inputs(Account), Has.Count.EqualTo(3));
        foreach (var (name, account) in run.Inputs(Account))
        {
            Assert.That(TestStack.At(account, "encryption.keySource"), Is.EqualTo("Microsoft.Keyvault"), name);
            Assert.That(TestStack.At(account, "encryption.keyVaultProperties.keyName"), Is.EqualTo("key-key"), name);
            Assert.That(TestStack.At(account, "encryption.encryptionIdentity.encryptionUserAssignedIdentity"),
                Is.EqualTo("/azure-native:managedidentity:UserAssignedIdentity/key-identity"), name);
        }
    }
}
