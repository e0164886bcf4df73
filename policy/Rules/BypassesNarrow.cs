using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A firewall lets trusted services of Azure past it, which come with an identity and need a role; logs and metrics
/// of a storage account are read past it by anybody with a signature. Source:
/// learn.microsoft.com/azure/storage/common/storage-network-security, exceptions.
/// </summary>
public sealed class BypassesNarrow() : ValuesRule(
    "bypasses-narrow", Level.Mandatory, Severity.High,
    "Firewalls let nobody past them but trusted services of Azure.",
    "set the bypass to `None` or `AzureServices`", "NS-2")
{
    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new(AzureTypes.StorageAccount, "networkRuleSet.bypass", "None", "AzureServices") { OrUnset = true },
        new(AzureTypes.Vault, "properties.networkAcls.bypass", "None", "AzureServices") { OrUnset = true },
        new(AzureTypes.Registry, "networkRuleBypassOptions", "None", "AzureServices") { OrUnset = true },
        new(AzureTypes.NamespaceRules, "trustedServiceAccessEnabled", "false") { OrUnset = true },
    ];
}
