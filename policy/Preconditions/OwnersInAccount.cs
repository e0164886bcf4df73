using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// What Unity Catalog governs is given to an owner of the account; one that is not there is refused.
/// </summary>
public sealed class OwnersInAccount() : Precondition(
    "owners-in-account",
    "Securables wait for their owner to be in the account.",
    "terraform-provider-databricks, docs/index.md, owner; docs/resources/catalog.md",
    "make it with `WorkspaceScope.InsideStateful` or `InsideValidated`")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from securable in stack.OfType(DatabricksTypes.Securables)
        from owner in NamedPrincipals.In(stack, securable, "owner")
        where !stack.Adopted.ContainsKey(owner)
        select new Need(securable, $"its owner `{owner}` in the account", NamedPrincipals.Account(stack, owner));
}
