using Pulumi;
using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;

namespace Platform.Components.Lake;

/// <summary>
/// Encryption of an account beyond what every account has: by a customer's key, and a second time by the
/// infrastructure. The second is fixed when the account is made. Source:
/// learn.microsoft.com/azure/storage/common/infrastructure-encryption-enable.
/// </summary>
static class StorageEncryption
{
    /// <summary>What an account is made with; null: as every account is.</summary>
    internal static Input<EncryptionArgs>? Of(StorageBaselineArgs args)
    {
        var twice = args.Settings.InfrastructureEncryption;
        if (args.Key is null && !twice)
        {
            return null;
        }

        var encryption = new EncryptionArgs
        {
            KeySource = args.Key is null ? KeySource.Microsoft_Storage : KeySource.Microsoft_Keyvault,
        };
        if (twice)
        {
            encryption.RequireInfrastructureEncryption = true;
        }

        if (args.Key is { } key)
        {
            encryption.EncryptionIdentity = new EncryptionIdentityArgs
            {
                EncryptionUserAssignedIdentity = key.Identity.Id,
            };
            // No version: the account follows the newest.
            encryption.KeyVaultProperties = new KeyVaultPropertiesArgs
            {
                KeyName = key.Resource.Name,
                KeyVaultUri = key.VaultUri,
            };
        }

        return encryption;
    }
}
