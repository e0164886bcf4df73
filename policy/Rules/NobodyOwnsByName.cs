using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A job, pipeline or warehouse belongs to whoever made it, and where the workspace restricts its administrators, they
/// can hand it to nobody but themselves (Terraform provider, restrict_workspace_admins_setting.md). So a list that
/// names an owner is refused to everybody but the one it names; in a list that names none the provider puts the one who
/// deploys. Nor can a group be the owner of a job (permissions.md).
/// Likewise only who has servicePrincipal.user may let something run as a service principal: a rule set that names
/// groups gives it to people and pipelines alike.
/// </summary>
public sealed class NobodyOwnsByName() : PolicyRule(
    "nobody-owns-by-name", Level.Mandatory, Severity.High,
    "Access lists name no owner, and rule sets of service principals name groups only: whoever deploys, it works.")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        foreach (var list in stack.OfType(DatabricksTypes.Permissions))
        {
            if (list.Inputs["accessControls"].Items().Any(line => line?["permissionLevel"].Text() == "IS_OWNER"))
            {
                yield return new Violation(list, "`accessControls` give IS_OWNER; give the administrators CAN_MANAGE");
            }
        }

        foreach (var rules in stack.OfType(DatabricksTypes.RuleSet))
        {
            var principals = rules.Inputs["grantRules"].Items()
                .Where(rule => rule?["role"].Text()?.StartsWith("roles/servicePrincipal.", default) is true)
                .SelectMany(rule => rule?["principals"].Texts() ?? []);
            foreach (var principal in principals.Distinct().Where(name => !name.StartsWith("groups/")))
            {
                yield return new Violation(
                    rules, $"`grantRules.principals` hold `{principal}`; name the administrators' group");
            }
        }
    }
}
