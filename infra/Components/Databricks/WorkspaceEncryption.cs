using Platform.Components.Access;
using Platform.Components.Facts;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureAD;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.Databricks;
using Pulumi.AzureNative.Databricks.Inputs;

namespace Platform.Components.Databricks;

/// <summary>
/// Encryption of a Databricks workspace with a customer-managed key: of managed services and disks when the workspace
/// is made; of the root storage by the update after it, because the identity that needs the key comes with the
/// workspace.
/// </summary>
public sealed class WorkspaceEncryption : PlatformComponent
{
    readonly WorkspaceEncryptionArgs args;

    /// <summary>Gives Databricks the key for managed services.</summary>
    public WorkspaceEncryption(string name, WorkspaceEncryptionArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:WorkspaceEncryption", name, args.Key.Context, options)
    {
        this.args = args;
        var databricks = new ServicePrincipal($"{name}-service", new ServicePrincipalArgs
        {
            ClientId = DatabricksApplication.ClientId,
            UseExisting = true,
        }, Child());
        ServicesGrant = args.Key.Vault.GrantEncrypt(Principal.Service("azure-databricks", databricks.ObjectId));
        RegisterOutputs();
    }

    /// <summary>The role without which the workspace cannot be made.</summary>
    internal RoleAssignment ServicesGrant { get; }

    /// <summary>Encryption of notebooks, queries and secrets, and of the nodes' disks.</summary>
    internal Input<WorkspacePropertiesEncryptionArgs> ServicesAndDisks => new WorkspacePropertiesEncryptionArgs
    {
        Entities = new EncryptionEntitiesDefinitionArgs
        {
            ManagedServices = new EncryptionV2Args
            {
                KeySource = EncryptionKeySource.Microsoft_Keyvault,
                KeyVaultProperties = new EncryptionV2KeyVaultPropertiesArgs
                {
                    KeyName = args.Key.Resource.Name,
                    KeyVaultUri = args.Key.VaultUri,
                    KeyVersion = args.Key.Version,
                },
            },
            ManagedDisk = new ManagedDiskEncryptionArgs
            {
                KeySource = EncryptionKeySource.Microsoft_Keyvault,
                // The service wants a version even where rotation is automatic.
                KeyVaultProperties = new ManagedDiskEncryptionKeyVaultPropertiesArgs
                {
                    KeyName = args.Key.Resource.Name,
                    KeyVaultUri = args.Key.VaultUri,
                    KeyVersion = args.Key.Version,
                },
                RotationToLatestKeyVersionEnabled = true,
            },
        },
    };

    /// <summary>Encryption of the root storage; only in the second update.</summary>
    internal Input<WorkspaceEncryptionParameterArgs>? RootStorage => Optional.Of(
        args.Mode != CustomerManagedKeys.Enable ? null : new WorkspaceEncryptionParameterArgs
        {
            Value = new EncryptionArgs
            {
                KeySource = KeySource.Microsoft_Keyvault,
                KeyName = args.Key.Resource.Name,
                KeyVaultUri = args.Key.VaultUri,
                KeyVersion = args.Key.Version,
            },
        });

    /// <summary>Gives the key to the identities that came with the workspace: of disks and of root storage.</summary>
    internal Resource[] GrantTo(AzureWorkspace workspace) =>
    [
        args.Key.Vault.GrantEncrypt(Principal.Service(
            "databricks-disks", IdentityLookup.DisksPrincipalId(workspace.Resource, workspace.ResourceGroupName))),
        args.Key.Vault.GrantEncrypt(Principal.Service(
            "databricks-root", IdentityLookup.RootPrincipalId(workspace.Resource, workspace.ResourceGroupName))),
    ];
}
