using Platform.Components.Encryption;

namespace Platform.Tests.Infra.Components.Encryption;

public sealed class SecretVaultTests
{
    const string VaultType = "azure-native:keyvault:Vault";

    static Action Vault(KeyVaultSettings settings) => () =>
        _ = new SecretVault("vault", new() { Zone = TestSettings.Zone(), Settings = settings });

    [Test]
    public async Task The_vault_answers_to_roles_behind_a_closed_firewall()
    {
        var run = await TestStack.UpdateAsync(Vault(new()));

        var vault = run.Inputs(VaultType, "vault-vault");
        Assert.That(TestStack.At(vault, "properties.enableRbacAuthorization"), Is.True);
        Assert.That(TestStack.At(vault, "properties.enableSoftDelete"), Is.True);
        Assert.That(TestStack.At(vault, "properties.softDeleteRetentionInDays"), Is.EqualTo(90.0));
        Assert.That(TestStack.At(vault, "properties.publicNetworkAccess"), Is.EqualTo("disabled"));
        Assert.That(TestStack.At(vault, "properties.networkAcls.defaultAction"), Is.EqualTo("Deny"));
        Assert.That(TestStack.At(vault, "properties.tenantId"), Is.EqualTo(TestSettings.Minimal.Azure.TenantId));
        Assert.That(TestStack.At(vault, "properties.accessPolicies"), Is.Null);
    }

    [TestCase(true, true)]
    [TestCase(false, null)]
    public async Task Purge_protection_is_on_or_not_mentioned(bool wanted, bool? sent)
    {
        var run = await TestStack.UpdateAsync(Vault(new() { PurgeProtection = wanted, SoftDeleteRetentionInDays = 7 }));

        Assert.That(
            TestStack.At(run.Inputs(VaultType, "vault-vault"), "properties.enablePurgeProtection"), Is.EqualTo(sent));
        Assert.That(TestStack.At(run.Inputs(VaultType, "vault-vault"), "properties.softDeleteRetentionInDays"),
            Is.EqualTo(7.0));
    }

    [Test]
    public async Task The_vault_logs_its_audit_and_its_metrics()
    {
        var run = await TestStack.UpdateAsync(Vault(new()));

        var setting = run.Inputs("azure-native:monitor:DiagnosticSetting", "vault-diagnostics");
        Assert.That(setting["resourceUri"], Is.EqualTo($"/{VaultType}/vault-vault"));
        Assert.That(TestStack.Items(setting["logs"]).Single()["categoryGroup"], Is.EqualTo("allLogs"));
        Assert.That(TestStack.Items(setting["metrics"]).Single()["category"], Is.EqualTo("AllMetrics"));
    }
}
