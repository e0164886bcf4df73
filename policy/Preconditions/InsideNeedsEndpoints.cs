using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// A workspace without public access is reached by its endpoints, and while one is attached it is "updating" and
/// refuses changes.
/// </summary>
public sealed class InsideNeedsEndpoints() : Precondition(
    "inside-needs-endpoints",
    "Where a workspace is closed to the internet, what is inside waits for each of its private endpoints.",
    "learn.microsoft.com/azure/databricks/security/network/classic/private-link; databricks/terraform-"
    + "databricks-sra, azure",
    "let the scope of the workspace wait for its last endpoint")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from endpoint in WorkspaceEndpoints.Of(stack)
        from resource in stack.Resources
        where DatabricksTypes.IsInside(resource)
        select new Need(resource, $"the endpoint `{endpoint.Name}`", [endpoint]);
}
