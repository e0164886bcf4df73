using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// Unity Catalog grants to principals of the account alone, by name; it refuses one that is not there.
/// </summary>
public sealed class GrantsNameAccount() : Precondition(
    "grants-name-account",
    "Grants wait for every principal that they name to be in the account.",
    "terraform-provider-databricks, docs/resources/grants.md, principals",
    "make the grant with `Grantor`")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from grant in stack.OfType(DatabricksTypes.Grant, DatabricksTypes.Grants)
        from input in new[] { "principal", "grants" }
        from principal in NamedPrincipals.In(stack, grant, input)
        where !stack.Adopted.ContainsKey(principal)
        select new Need(grant, $"`{principal}` in the account", NamedPrincipals.Account(stack, principal));
}
