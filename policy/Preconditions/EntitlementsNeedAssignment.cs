using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// A workspace has entitlements for principals that are assigned to it.
/// </summary>
public sealed class EntitlementsNeedAssignment() : Precondition(
    "entitlements-need-assignment",
    "Entitlements wait for the workspace assignment of their principal.",
    "terraform-provider-databricks, docs/resources/entitlements.md; issue 4925",
    "pass the assignment to its options")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from entitlements in stack.OfType(DatabricksTypes.Entitlements)
        let input = entitlements.Inputs["groupId"] is null ? "servicePrincipalId" : "groupId"
        let made = stack.Sources(entitlements, input, DatabricksTypes.Group, DatabricksTypes.ServicePrincipal)
        select new Need(entitlements, "its principal in the workspace",
        [
            .. stack.OfType(DatabricksTypes.Assignment)
                .Where(one => IsOf(one, entitlements.Inputs[input].Text(), made)),
        ]);

    static bool IsOf(ResourceFact assignment, string? id, IEnumerable<ResourceFact> made) => made.Any()
        ? assignment.SourcesOf("principalId").Intersect(made.Select(one => one.Key)).Any()
        : assignment.Inputs["principalId"].Text() == id && id is not ResourceFact.Unknown;
}
