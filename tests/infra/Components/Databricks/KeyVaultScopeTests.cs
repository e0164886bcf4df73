using Platform.Components.Databricks;
using Platform.Components.Databricks.Scope;
using Platform.Components.Encryption;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class KeyVaultScopeTests
{
    static void Scope()
    {
        var vault = new SecretVault("vault", new() { Zone = TestSettings.Zone(), Settings = new() });
        _ = new KeyVaultScope("secrets", new()
        {
            Workspace = TestWorkspace.Scope(),
            Vault = vault,
            Readers = [Grantee.Service("runner-id"), Grantee.Group("engineers")],
        });
    }

    [Test]
    public async Task The_scope_reads_the_vault_and_holds_no_secret_of_its_own()
    {
        var run = await UpdateAsync(Scope);

        var scope = run.Databricks("SecretScope").Single().Value;
        Assert.That(scope.Keys, Is.EquivalentTo(new[] { "name", "backendType", "keyvaultMetadata", "providerConfig" }));
        Assert.That((scope["name"], scope["backendType"]), Is.EqualTo(("data", "AZURE_KEYVAULT")));
        Assert.That(At(scope, "keyvaultMetadata.resourceId"), Is.EqualTo("/azure-native:keyvault:Vault/vault-vault"));
        Assert.That(At(scope, "keyvaultMetadata.dnsName"), Is.EqualTo("https://vault-vault.vault.azure.net/"));
        Assert.That(At(scope, "providerConfig.workspaceId"), Is.EqualTo(TestWorkspace.Id));
        Assert.That(run.Databricks("Secret"), Is.Empty);
    }

    [Test]
    public async Task Databricks_own_application_may_read_secrets_and_no_more()
    {
        var run = await UpdateAsync(Scope);

        // Ids of learn.microsoft.com: the application AzureDatabricks, and the role Key Vault Secrets User.
        var service = run.Inputs("azuread:index/servicePrincipal:ServicePrincipal").Single();
        Assert.That(
            Pairs(service.Value),
            Is.EqualTo(new[] { "clientId=2ff814a6-3304-4ab8-85cb-cd0e6f879c1d", "useExisting=True" }));
        var role = run.Inputs("azure-native:authorization:RoleAssignment")
            .Single(made => made.Key.StartsWith("vault-", StringComparison.Ordinal)).Value;
        Assert.That(role["principalId"], Is.EqualTo(Principal(service.Key)));
        Assert.That(role["principalType"], Is.EqualTo("ServicePrincipal"));
        Assert.That(role["scope"], Is.EqualTo("/azure-native:keyvault:Vault/vault-vault"));
        Assert.That(role["roleDefinitionId"], Does.EndWith("/4633458b-17de-408a-b874-0445c86b69e6"));
    }

    [Test]
    public async Task Only_the_readers_may_read_it()
    {
        var run = await UpdateAsync(Scope);

        var lines = run.Databricks("SecretAcl");
        Assert.That(
            lines.Select(line => $"{line.Key}: {line.Value["principal"]} {line.Value["permission"]}"),
            Is.EquivalentTo(new[] { "secrets-reader-0: runner-id READ", "secrets-reader-1: engineers READ" }));
        Assert.That(
            lines.Values.Select(line => (line["scope"], At(line, "providerConfig.workspaceId"))),
            Is.All.EqualTo(("secrets", TestWorkspace.Id)));
    }
}
