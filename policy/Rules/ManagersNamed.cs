using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// On these kinds of object the provider adds CAN_MANAGE for whoever runs the update, unless the list names them, and
/// does not read it back: the human of the first update would keep it, and the pipeline would have none. So the list
/// names a group that both are in. Source: terraform-provider-databricks, <c>permissions/permission_definitions.go</c>,
/// <c>AddCurrentUserAsManage</c>.
/// </summary>
public sealed class ManagersNamed() : PolicyRule(
    "managers-named", Level.Mandatory, Severity.Medium,
    "Where the provider makes its caller a manager, a group is named as manager.")
{
    static readonly string[] Targets =
    [
        "sqlEndpointId", "alertV2Id", "instancePoolId", "clusterId", "servingEndpointId", "sqlAlertId", "sqlQueryId",
        "sqlDashboardId", "registeredModelId", "vectorSearchEndpointId", "appName", "databaseInstanceName",
    ];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from list in stack.OfType(DatabricksTypes.Permissions)
        let target = Targets.FirstOrDefault(list.Inputs.ContainsKey)
        where target is not null
        where !list.Inputs["accessControls"].Items().Any(line =>
            line.At("groupName") is not null && line.At("permissionLevel").Text() == "CAN_MANAGE")
        select new Violation(list, $"no group has `CAN_MANAGE` on this `{target}`; name the administrators' group");
}
