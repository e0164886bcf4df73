using Platform.Components.Access;
using Platform.Components.Databricks.Scope;
using Platform.Components.Encryption;
using Platform.Components.Facts;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;
using EntraServicePrincipal = Pulumi.AzureAD.ServicePrincipal;
using EntraServicePrincipalArgs = Pulumi.AzureAD.ServicePrincipalArgs;

namespace Platform.Components.Databricks;

/// <summary>
/// A secret scope that reads a key vault. The vault answers to roles only, so Databricks' own application gets the one that reads secrets. Identities are the
/// first choice everywhere; this is for what has only a secret.
/// </summary>
public sealed class KeyVaultScope : PlatformComponent
{
    /// <summary>Makes the scope.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="vault">The vault; one per scope.</param>
    /// <param name="readers">Who may read secrets.</param>
    /// <param name="options">Options of the component.</param>
    public KeyVaultScope(string name, WorkspaceScope workspace, SecretVault vault, IReadOnlyList<Grantee> readers, ComponentResourceOptions? options = null)
        : base("platform:databricks:KeyVaultScope", name, vault.Context, options)
    {
        var databricks = new EntraServicePrincipal($"{name}-service", new EntraServicePrincipalArgs { ClientId = DatabricksApplication.ClientId, UseExisting = true }, Child());
        var role = vault.GrantReadSecrets(Principal.Service("azure-databricks", databricks.ObjectId));
        var scope = new SecretScope(name, new SecretScopeArgs
        {
            Name = Context.Names.Platform,
            BackendType = "AZURE_KEYVAULT",
            KeyvaultMetadata = new SecretScopeKeyvaultMetadataArgs { ResourceId = vault.Resource.Id, DnsName = vault.Uri },
            ProviderConfig = new SecretScopeProviderConfigArgs { WorkspaceId = workspace.Id },
        }, workspace.Inside(this, role));
        foreach (var (index, reader) in readers.Index())
        {
            _ = new SecretAcl($"{name}-reader-{index}", new SecretAclArgs
            {
                Scope = scope.Name,
                Principal = reader.Name,
                Permission = "READ",
                ProviderConfig = new SecretAclProviderConfigArgs { WorkspaceId = workspace.Id },
            }, workspace.Inside(this));
        }

        RegisterOutputs();
    }
}
