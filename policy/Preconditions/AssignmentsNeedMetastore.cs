using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// Principals of the account are assigned through identity federation, which the metastore turns on.
/// </summary>
public sealed class AssignmentsNeedMetastore() : Precondition(
    "assignments-need-metastore",
    "Principals are assigned to a workspace after its metastore.",
    "terraform-provider-databricks, docs/resources/mws_permission_assignment.md; issue 5367",
    "pass the metastore's assignment to its options")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from assignment in stack.OfType(DatabricksTypes.Assignment)
        select new Need(
            assignment, "the workspace's metastore", [.. stack.OfType(DatabricksTypes.MetastoreAssignment)]);
}
