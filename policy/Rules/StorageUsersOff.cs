using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A storage account knows users of its own for SFTP, offers keys first in the portal, and copies to accounts of
/// other tenants, unless it is told otherwise (Microsoft.Storage, storageAccounts).
/// </summary>
public sealed class StorageUsersOff() : ValuesRule(
    "storage-users-off", Level.Mandatory, Severity.High,
    "Storage accounts have no users of their own, sign in by Entra first, and copy to no other tenant.",
    "set the three switches of the account", "IM-1")
{
    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new(AzureTypes.StorageAccount, "isLocalUserEnabled", "false"),
        new(AzureTypes.StorageAccount, "defaultToOAuthAuthentication", "true"),
        new(AzureTypes.StorageAccount, "allowCrossTenantReplication", "false"),
    ];
}
