using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Whoever deploys may go on where another stopped: access lists and rule sets name a group that people and pipelines
/// are in, and nobody besides.
/// <list type="bullet">
/// <item>A job, pipeline or warehouse belongs to whoever made it, and where the workspace restricts its administrators,
/// they can hand it to nobody but themselves (Terraform provider, restrict_workspace_admins_setting.md). So a list that
/// names an owner is refused to everybody but the one it names. Nor can a group own a job (permissions.md).</item>
/// <item>On some kinds of object the provider adds CAN_MANAGE for whoever runs the update, unless the list names them,
/// and does not read it back (terraform-provider-databricks, <c>permissions/permission_definitions.go</c>,
/// <c>AddCurrentUserAsManage</c>): the human of the first update would keep it, and the pipeline would have
/// none.</item>
/// <item>Only who has servicePrincipal.user may let something run as a service principal.</item>
/// </list>
/// </summary>
public sealed class ManagersNamed() : ResourceRule(
    "managers-named", Level.Mandatory, Severity.High,
    "Access lists name a group as manager and no owner, rule sets of service principals name groups only.",
    "name the administrators' group", "PA-7", "SAT-GOV-45")
{
    static readonly string[] Targets =
    [
        "sqlEndpointId", "alertV2Id", "instancePoolId", "clusterId", "servingEndpointId", "sqlAlertId", "sqlQueryId",
        "sqlDashboardId", "registeredModelId", "vectorSearchEndpointId", "appName", "databaseInstanceName",
    ];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        stack.OfType(DatabricksTypes.Permissions).SelectMany(List)
            .Concat(stack.OfType(DatabricksTypes.RuleSet).SelectMany(Rules));

    static IEnumerable<Violation> List(ResourceFact list)
    {
        var lines = list.Inputs["accessControls"].Items().ToArray();
        if (lines.Any(line => line.At("permissionLevel").Text() == "IS_OWNER"))
        {
            yield return new Violation(list, "`accessControls` give IS_OWNER; give the administrators CAN_MANAGE");
        }

        if (Targets.FirstOrDefault(list.Inputs.ContainsKey) is { } target && !lines.Any(line =>
            line.At("groupName") is not null && line.At("permissionLevel").Text() == "CAN_MANAGE"))
        {
            yield return new Violation(
                list, $"no group has `CAN_MANAGE` on this `{target}`; name the administrators' group");
        }
    }

    static IEnumerable<Violation> Rules(ResourceFact rules) =>
        from principal in rules.Inputs["grantRules"].Items()
            .Where(rule => rule.At("role").Text()?.StartsWith("roles/servicePrincipal.", default) is true)
            .SelectMany(rule => rule.At("principals").Texts()).Distinct()
        where !principal.StartsWith("groups/", StringComparison.Ordinal)
        select new Violation(rules, $"`grantRules.principals` hold `{principal}`; name the administrators' group")
        {
            NotJudged = principal.IsMark(),
        };
}
