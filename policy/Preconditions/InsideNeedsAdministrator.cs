using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// The deploying identity sets a workspace up as its administrator.
/// </summary>
public sealed class InsideNeedsAdministrator() : Precondition(
    "inside-needs-administrator",
    "What is inside a workspace waits for the assignment of an administrator.",
    "terraform-provider-databricks, docs/index.md, first workspace administrator on Azure",
    "make it with `WorkspaceScope.Inside`")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack)
    {
        ResourceFact[] administrators =
        [
            .. stack.OfType(DatabricksTypes.Assignment)
                .Where(assignment => assignment.Inputs["permissions"].Texts().Contains("ADMIN")
                    && (stack.Sources(assignment, "principalId", DatabricksTypes.ServicePrincipal).Any()
                        || assignment.Inputs["principalId"].Text() == stack.Deployers)),
        ];
        return from resource in stack.Resources
               where DatabricksTypes.IsInside(resource)
               select new Need(resource, "an administrator who deploys", administrators);
    }
}
