using Platform.Components.Databricks;
using Platform.Components.Databricks.Scope;
using Platform.Components.Encryption;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class KeyVaultScopeTests
{
    const string RoleType = "azure-native:authorization:RoleAssignment";
    const string ServiceType = "azuread:index/servicePrincipal:ServicePrincipal";

    static void Scope()
    {
        var vault = new SecretVault("vault", new() { Zone = TestSettings.Zone(), Settings = new() });
        _ = new KeyVaultScope("secrets", TestWorkspace.Scope(), vault, [Grantee.Service("runner-id"), Grantee.Group("engineers")]);
    }

    [Test]
    public async Task The_scope_reads_the_vault_and_holds_no_secret_of_its_own()
    {
        var run = await TestStack.UpdateAsync(Scope);

        var scope = run.Inputs("databricks:index/secretScope:SecretScope").Single().Value;
        Assert.That(scope.Keys, Is.EquivalentTo(new[] { "name", "backendType", "keyvaultMetadata", "providerConfig" }));
        Assert.That((scope["name"], scope["backendType"]), Is.EqualTo(("data", "AZURE_KEYVAULT")));
        Assert.That(TestStack.At(scope, "keyvaultMetadata.resourceId"), Is.EqualTo("/azure-native:keyvault:Vault/vault-vault"));
        Assert.That(TestStack.At(scope, "keyvaultMetadata.dnsName"), Is.EqualTo("https://vault-vault.vault.azure.net/"));
        Assert.That(TestStack.At(scope, "providerConfig.workspaceId"), Is.EqualTo(TestWorkspace.Id));
        Assert.That(run.Inputs("databricks:index/secret:Secret"), Is.Empty);
    }

    [Test]
    public async Task Databricks_own_application_may_read_secrets_and_no_more()
    {
        var run = await TestStack.UpdateAsync(Scope);

        // Ids of learn.microsoft.com: the application AzureDatabricks, and the role Key Vault Secrets User.
        var service = run.Inputs(ServiceType).Single();
        Assert.That(service.Value.OrderBy(input => input.Key).Select(input => $"{input.Key}={input.Value}"), Is.EqualTo(new[] { "clientId=2ff814a6-3304-4ab8-85cb-cd0e6f879c1d", "useExisting=True" }));
        var role = run.Inputs(RoleType).Single(made => made.Key.StartsWith("vault-", StringComparison.Ordinal)).Value;
        Assert.That(role["principalId"], Is.EqualTo(TestStack.Principal(service.Key)));
        Assert.That(role["principalType"], Is.EqualTo("ServicePrincipal"));
        Assert.That(role["scope"], Is.EqualTo("/azure-native:keyvault:Vault/vault-vault"));
        Assert.That(role["roleDefinitionId"], Does.EndWith("/4633458b-17de-408a-b874-0445c86b69e6"));
    }

    [Test]
    public async Task Only_the_readers_may_read_it()
    {
        var run = await TestStack.UpdateAsync(Scope);

        var lines = run.Inputs("databricks:index/secretAcl:SecretAcl").OrderBy(made => made.Key, StringComparer.Ordinal);
        Assert.That(lines.Select(line => $"{line.Key}: {line.Value["scope"]} {line.Value["principal"]} {line.Value["permission"]} {TestStack.At(line.Value, "providerConfig.workspaceId")}"), Is.EqualTo(new[]
        {
            "secrets-reader-0: secrets runner-id READ 42", "secrets-reader-1: secrets engineers READ 42",
        }));
    }
}
