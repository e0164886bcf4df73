using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A cluster that anybody may make is under no policy: its size, its runtime and its tags are whatever was typed.
/// Source: learn.microsoft.com/azure/databricks/security/auth/entitlements.
/// </summary>
public sealed class EntitlementsNarrow() : ValuesRule(
    "entitlements-narrow", Level.Mandatory, Severity.Medium,
    "No principal may make clusters or pools without a policy.",
    "leave the entitlement off; cluster policies are for that", "PA-7")
{
    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new(DatabricksTypes.Entitlements, "allowClusterCreate", "false") { OrUnset = true },
        new(DatabricksTypes.Entitlements, "allowInstancePoolCreate", "false") { OrUnset = true },
    ];
}
