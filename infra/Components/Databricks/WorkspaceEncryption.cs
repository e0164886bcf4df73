using Platform.Components.Access;
using Platform.Components.Encryption;
using Platform.Components.Facts;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureAD;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.Databricks;
using Pulumi.AzureNative.Databricks.Inputs;

namespace Platform.Components.Databricks;

/// <summary>
/// Encryption of a Databricks workspace under a key of one's own: managed services and disks in one update; root storage in two, because the identity that needs the key
/// comes into being with the workspace.
/// </summary>
public sealed class WorkspaceEncryption : PlatformComponent
{
    readonly CustomerKey key;
    readonly CustomerManagedKeys mode;

    /// <summary>Gives Databricks the key for managed services.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="key">The key.</param>
    /// <param name="mode">Prepare or Enable.</param>
    /// <param name="options">Options of the component.</param>
    public WorkspaceEncryption(string name, CustomerKey key, CustomerManagedKeys mode, ComponentResourceOptions? options = null)
        : base("platform:databricks:WorkspaceEncryption", name, key.Context, options)
    {
        this.key = key;
        this.mode = mode;
        var databricks = new ServicePrincipal($"{name}-service", new ServicePrincipalArgs { ClientId = DatabricksApplication.ClientId, UseExisting = true }, Child());
        ServicesGrant = key.Vault.GrantEncrypt(Principal.Service("azure-databricks", databricks.ObjectId));
        RegisterOutputs();
    }

    /// <summary>Role without which the workspace cannot be made.</summary>
    internal RoleAssignment ServicesGrant { get; }

    /// <summary>Encryption of notebooks, queries and secrets, and of the nodes' disks.</summary>
    internal Input<WorkspacePropertiesEncryptionArgs> ServicesAndDisks => new WorkspacePropertiesEncryptionArgs
    {
        Entities = new EncryptionEntitiesDefinitionArgs
        {
            ManagedServices = new EncryptionV2Args
            {
                KeySource = EncryptionKeySource.Microsoft_Keyvault,
                KeyVaultProperties = new EncryptionV2KeyVaultPropertiesArgs { KeyName = key.Resource.Name, KeyVaultUri = key.VaultUri, KeyVersion = key.Version },
            },
            ManagedDisk = new ManagedDiskEncryptionArgs
            {
                KeySource = EncryptionKeySource.Microsoft_Keyvault,
                // A version is asked for even where rotation is automatic.
                KeyVaultProperties = new ManagedDiskEncryptionKeyVaultPropertiesArgs { KeyName = key.Resource.Name, KeyVaultUri = key.VaultUri, KeyVersion = key.Version },
                RotationToLatestKeyVersionEnabled = true,
            },
        },
    };

    /// <summary>Encryption of the root storage; only in the second update.</summary>
    internal Input<WorkspaceEncryptionParameterArgs>? RootStorage => mode != CustomerManagedKeys.Enable ? null : (Input<WorkspaceEncryptionParameterArgs>)new WorkspaceEncryptionParameterArgs
    {
        Value = new EncryptionArgs { KeySource = KeySource.Microsoft_Keyvault, KeyName = key.Resource.Name, KeyVaultUri = key.VaultUri, KeyVersion = key.Version },
    };

    /// <summary>Gives the identities that the workspace brought with it the key: of its disks, and of its root storage.</summary>
    internal Resource[] GrantTo(DatabricksWorkspace workspace) =>
    [
        key.Vault.GrantEncrypt(Principal.Service("databricks-disks", workspace.Resource.ManagedDiskIdentity.Apply(identity => identity!.PrincipalId))),
        key.Vault.GrantEncrypt(Principal.Service("databricks-root", workspace.Resource.StorageAccountIdentity.Apply(identity => identity!.PrincipalId))),
    ];
}
