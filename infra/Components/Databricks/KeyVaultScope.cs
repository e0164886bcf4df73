using Platform.Components.Access;
using Platform.Components.Facts;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;
using EntraServicePrincipal = Pulumi.AzureAD.ServicePrincipal;
using EntraServicePrincipalArgs = Pulumi.AzureAD.ServicePrincipalArgs;

namespace Platform.Components.Databricks;

/// <summary>
/// A secret scope that reads a key vault. The vault accepts roles only, so Databricks' own application is given the one
/// that reads secrets. Identities come first everywhere; this is for what has only a secret.
/// </summary>
public sealed class KeyVaultScope : PlatformComponent
{
    /// <summary>Makes the scope.</summary>
    public KeyVaultScope(string name, KeyVaultScopeArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:KeyVaultScope", name, args.Vault.Context, options)
    {
        var (workspace, vault) = (args.Workspace, args.Vault);
        var databricks = new EntraServicePrincipal($"{name}-service", new EntraServicePrincipalArgs
        {
            ClientId = DatabricksApplication.ClientId,
            UseExisting = true,
        }, Child());
        var role = vault.GrantReadSecrets(Principal.Service("azure-databricks", databricks.ObjectId));
        var scope = new SecretScope(name, new SecretScopeArgs
        {
            Name = Context.Names.Platform,
            BackendType = "AZURE_KEYVAULT",
            KeyvaultMetadata = new SecretScopeKeyvaultMetadataArgs
            {
                ResourceId = vault.Resource.Id,
                DnsName = vault.Uri,
            },
            ProviderConfig = new SecretScopeProviderConfigArgs { WorkspaceId = workspace.Id },
        }, workspace.Inside(this, role));
        foreach (var (index, reader) in args.Readers.Index())
        {
            _ = new SecretAcl($"{name}-reader-{index}", new SecretAclArgs
            {
                Scope = scope.Name,
                Principal = reader.Name,
                Permission = "READ",
                ProviderConfig = new SecretAclProviderConfigArgs { WorkspaceId = workspace.Id },
            }, workspace.InsideNaming(this));
        }

        RegisterOutputs();
    }
}
