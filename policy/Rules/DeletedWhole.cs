using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// What the provider deletes is gone. A workspace folder is deleted without what is in it unless it says so, and
/// uploads make folders that no state knows (DIRECTORY_NOT_EMPTY); a deleted alert only moves to the trash, where it
/// counts to the limit of the workspace. Source: terraform-provider-databricks, resources <c>directory</c> and
/// <c>alert_v2</c>.
/// </summary>
public sealed class DeletedWhole() : ValuesRule(
    "deleted-whole", Level.Mandatory, Severity.Medium,
    "Workspace folders are deleted with what is in them, and alerts for good.",
    "set `deleteRecursive` or `purgeOnDelete`")
{
    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new(DatabricksTypes.Directory, "deleteRecursive", "true"),
        new(DatabricksTypes.Alert, "purgeOnDelete", "true"),
    ];
}
