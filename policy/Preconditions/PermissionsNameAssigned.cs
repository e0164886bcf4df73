using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// An access list refuses a principal that the workspace does not know: "principal does not exist".
/// </summary>
public sealed class PermissionsNameAssigned() : Precondition(
    "permissions-name-assigned",
    "Access lists wait for the workspace assignment of every principal that they name.",
    "terraform-provider-databricks, docs/resources/permissions.md and mws_permission_assignment.md; issue 4574",
    "make the list with `WorkspaceScope.Permit`")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    static readonly string[] Lists = [DatabricksTypes.Permissions, "databricks:index/secretAcl:SecretAcl"];

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from list in stack.OfType(Lists)
        from principal in NamedPrincipals.In(stack, list, "accessControls")
            .Concat(NamedPrincipals.In(stack, list, "principal"))
        select new Need(
            list, $"`{principal}` in the workspace", NamedPrincipals.Assignments(stack, principal));
}
