using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Unless it is restricted, an administrator of a workspace can make a token for any service principal and let a
/// job run as it. Source: terraform-provider-databricks, docs/resources/restrict_workspace_admins_setting.md.
/// </summary>
public sealed class AdminsRestricted() : ValuesRule(
    "admins-restricted", Level.Mandatory, Severity.High,
    "Administrators of a workspace act as no service principal that they were not given.",
    "set `RESTRICT_TOKENS_AND_JOB_RUN_AS`", "PA-1", "SAT-GOV-35")
{
    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new("databricks:index/restrictWorkspaceAdminsSetting:RestrictWorkspaceAdminsSetting",
            "restrictWorkspaceAdmins.status", "RESTRICT_TOKENS_AND_JOB_RUN_AS"),
    ];
}
