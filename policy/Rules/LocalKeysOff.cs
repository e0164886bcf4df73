using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>No service accepts a key of its own: identities only.</summary>
public sealed class LocalKeysOff() : ValuesRule(
    "local-keys-off", Level.Mandatory, Severity.High,
    "Services refuse account keys, connection strings and admin users; access goes by identity and role.",
    "turn the service's own keys off and give roles to identities", "IM-1", "PA-7")
{
    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new(AzureTypes.StorageAccount, "allowSharedKeyAccess", "false"),
        new(AzureTypes.EventHubNamespace, "disableLocalAuth", "true"),
        new(AzureTypes.Registry, "adminUserEnabled", "false") { OrUnset = true },
        // Left out, Machine Learning reaches its stores with the account key.
        new(AzureTypes.MachineLearningWorkspace, "systemDatastoresAuthMode", "Identity"),
        // Left out, Pulumi sends false: access policies in the vault instead of roles.
        new(AzureTypes.Vault, "properties.enableRbacAuthorization", "true"),
        new("azure-native:applicationinsights:Component", "disableLocalAuth", "true"),
        new(AzureTypes.LogWorkspace, "features.disableLocalAuth", "true"),
    ];
}
