using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// What is deleted from a vault can be brought back, and where state is protected nobody can purge it before its
/// time. Source: learn.microsoft.com/azure/key-vault/general/soft-delete-overview.
/// </summary>
public sealed class VaultsRecoverable() : ValuesRule(
    "vaults-recoverable", Level.Mandatory, Severity.High,
    "Where settings protect state, vaults keep what is deleted and let nobody purge it.",
    "set `enableSoftDelete` and `enablePurgeProtection`", "DP-8", "BR-2")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new(AzureTypes.Vault, "properties.enableSoftDelete", "true") { OrUnset = true },
        new(AzureTypes.Vault, "properties.enablePurgeProtection", "true"),
    ];

    /// <inheritdoc/>
    protected override bool Applies(StackFacts stack) => stack.ProtectsState;
}
