using Platform.Components.Encryption;
using Platform.Components.Lake;

namespace Platform.Tests.Infra.Components.Encryption;

public sealed class CustomerKeysTests
{
    static void Keys()
    {
        var zone = TestSettings.Zone();
        var keys = new CustomerKeys(
            "keys", new() { Zone = zone, Vault = new SecretVault("vault", new() { Zone = zone, Settings = new() }) });
        _ = new Storage("lake", new() { Zone = zone, Settings = TestSettings.Minimal.Storage, Key = keys.Lake });
    }

    [Test]
    public async Task Each_use_has_its_own_key_identity_and_role()
    {
        var run = await TestStack.UpdateAsync(Keys);

        Assert.That(run.Inputs("azure-native:keyvault:Key").Keys,
            Is.EquivalentTo(new[] { "keys-lake-key", "keys-ml-key", "keys-databricks-key" }));
        Assert.That(run.Inputs("azure-native:managedidentity:UserAssignedIdentity").Keys,
            Is.EquivalentTo(new[] { "keys-lake-identity", "keys-ml-identity", "keys-databricks-identity" }));
        Assert.That(run.Inputs("azure-native:authorization:RoleAssignment").Where(
            made => made.Key.StartsWith("vault-", StringComparison.Ordinal)).Select(made => made.Value["principalId"]),
            Is.EquivalentTo(
                new[] { "lake", "ml", "databricks" }.Select(use => TestStack.Principal($"keys-{use}-identity"))));
    }

    [Test]
    public async Task The_lake_is_encrypted_with_the_newest_version_of_its_key()
    {
        var run = await TestStack.UpdateAsync(Keys);

        var account = run.Inputs("azure-native:storage:StorageAccount", "lake-data-account");
        Assert.That(TestStack.At(account, "encryption.keySource"), Is.EqualTo("Microsoft.Keyvault"));
        Assert.That(TestStack.At(account, "encryption.keyVaultProperties.keyName"), Is.EqualTo("keys-lake-key"));
        Assert.That(TestStack.At(account, "encryption.keyVaultProperties.keyVersion"), Is.Null);
        Assert.That(TestStack.At(account, "identity.type"), Is.EqualTo("UserAssigned"));
    }

    [Test]
    public async Task Without_keys_the_service_encrypts()
    {
        var run = await TestStack.UpdateAsync(() =>
            _ = new Storage("lake", new() { Zone = TestSettings.Zone(), Settings = TestSettings.Minimal.Storage }));

        Assert.That(run.Inputs("azure-native:storage:StorageAccount").Values.Count(
            account => account.ContainsKey("encryption") || account.ContainsKey("identity")), Is.Zero);
    }
}
