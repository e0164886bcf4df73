using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// The DBFS root, access to the old metastore and mounts know no grant of Unity Catalog. Source:
/// learn.microsoft.com/azure/databricks/admin/account-settings/legacy-features.
/// </summary>
public sealed class LegacyOff() : ValuesRule(
    "legacy-off", Level.Mandatory, Severity.High,
    "Legacy access, the DBFS root and legacy features are off.",
    "set the setting to `true`", "SAT-DP-10", "SAT-GOV-11", "SAT-GOV-37")
{
    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new("databricks:index/disableLegacyAccessSetting:DisableLegacyAccessSetting",
            "disableLegacyAccess.value", "true"),
        new("databricks:index/disableLegacyDbfsSetting:DisableLegacyDbfsSetting",
            "disableLegacyDbfs.value", "true"),
        new("databricks:index/disableLegacyFeaturesSetting:DisableLegacyFeaturesSetting",
            "disableLegacyFeatures.value", "true"),
    ];
}
