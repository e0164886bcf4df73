using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// The account assigns a metastore and principals to a workspace that exists.
/// </summary>
public sealed class AssignmentsNeedWorkspace() : Precondition(
    "assignments-need-workspace",
    "What the account assigns to a workspace waits for the workspace.",
    "terraform-provider-databricks, docs/resources/metastore_assignment.md",
    "pass the workspace to its options")
{
    static readonly string[] Assigning =
    [
        DatabricksTypes.MetastoreAssignment, DatabricksTypes.Assignment,
        DatabricksTypes.NetworkBinding,
    ];

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from resource in stack.OfType(Assigning)
        select new Need(resource, "the workspace", [.. stack.OfType(AzureTypes.DatabricksWorkspace)]);
}
