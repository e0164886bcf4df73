using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A role of one's own with all actions is Owner under another name. Source:
/// learn.microsoft.com/azure/role-based-access-control/custom-roles.
/// </summary>
public sealed class CustomRolesNarrow() : ResourceRule(
    "custom-roles-narrow", Level.Mandatory, Severity.High,
    "No custom role allows every action.",
    "name the actions that are needed", "PA-7")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from role in stack.OfType("azure-native:authorization:RoleDefinition")
        from action in role.Inputs.All("permissions.actions").SelectMany(actions => actions.Texts())
        where action == "*" || action.IsMark()
        select new Violation(role, $"`permissions.actions` hold `{action}`; name the actions that are needed")
        {
            NotJudged = action != "*",
        };
}
