using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Access lists and bindings die with the object that they are about. Deleted before it, they take from whoever deletes
/// what is needed next: an authoritative list of grants is emptied with the remover's own MANAGE in it; the list of a
/// job hands the job back to whoever made it, which the workspace forbids everybody else; without its binding an
/// isolated securable is open to no workspace. So they stay, and go with the object. Sources: Terraform provider,
/// grants.md, permissions.md ("would revert ownership to the creator"), restrict_workspace_admins_setting.md;
/// learn.microsoft.com/azure/databricks/catalogs/binding.
/// </summary>
public sealed class ListsRetained() : ResourceRule(
    "lists-retained", Level.Mandatory, Severity.Medium,
    "Access lists and bindings are left to the deletion of what they are about.",
    "set `retainOnDelete`")
{
    static readonly string[] Types =
        [DatabricksTypes.Grants, DatabricksTypes.Permissions, DatabricksTypes.Binding];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from list in stack.OfType(Types)
        where list.RetainOnDelete is not true && !Lends(list)
        select new Violation(list, "`retainOnDelete` is not set; set it: the list goes with its object");

    // What lets another workspace read must go when the settings no longer name that workspace.
    static bool Lends(ResourceFact list) => list.Inputs["bindingType"].Text() == "BINDING_TYPE_READ_ONLY";
}
