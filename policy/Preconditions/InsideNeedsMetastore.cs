using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// With the metastore comes identity federation, without which nobody of the account is in the workspace.
/// </summary>
public sealed class InsideNeedsMetastore() : Precondition(
    "inside-needs-metastore",
    "What is inside a workspace waits for the assignment of the metastore.",
    "terraform-provider-databricks, docs/resources/mws_permission_assignment.md; docs/guides/unity-catalog-"
    + "azure.md",
    "make it with `WorkspaceScope.Inside`")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack)
    {
        ResourceFact[] metastores = [.. stack.OfType(DatabricksTypes.MetastoreAssignment)];
        return from resource in stack.Resources
               where DatabricksTypes.IsInside(resource)
               select new Need(resource, "the workspace's metastore", metastores);
    }
}
