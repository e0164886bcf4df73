using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// A scope over a vault is read by Databricks' own application, which needs a role on the vault.
/// </summary>
public sealed class SecretScopesNeedRole() : Precondition(
    "secret-scopes-need-role",
    "Secret scopes over a vault wait for a role on it.",
    "learn.microsoft.com/azure/databricks/security/secrets, Azure Key Vault-backed scopes",
    "pass the role to the options of the scope")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from scope in stack.OfType("databricks:index/secretScope:SecretScope")
        from vault in stack.Sources(scope, "keyvaultMetadata", AzureTypes.Vault)
        select new Need(scope, "a role on its vault",
        [
            .. stack.OfType(AzureTypes.RoleAssignment).Where(role => role.SourcesOf("scope").Contains(vault.Key)
                && role.SourcesOf("principalId").Any(key => key.StartsWith("azuread:", StringComparison.Ordinal))),
        ]);
}
