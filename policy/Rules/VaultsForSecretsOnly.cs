using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Machines, disk encryption and templates may read secrets of a vault whose switches let them, past its roles.
/// Source: learn.microsoft.com/azure/key-vault/general/security-features.
/// </summary>
public sealed class VaultsForSecretsOnly() : ValuesRule(
    "vaults-for-secrets-only", Level.Mandatory, Severity.Medium,
    "No vault lets machines, disks or templates read past its roles.",
    "leave the three `enabledFor` switches off", "PA-7")
{
    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new(AzureTypes.Vault, "properties.enabledForDeployment", "false") { OrUnset = true },
        new(AzureTypes.Vault, "properties.enabledForDiskEncryption", "false") { OrUnset = true },
        new(AzureTypes.Vault, "properties.enabledForTemplateDeployment", "false") { OrUnset = true },
    ];
}
