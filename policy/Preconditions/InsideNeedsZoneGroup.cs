using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// Without its zone group the name of a workspace goes on resolving to the public address, which answers nobody.
/// </summary>
public sealed class InsideNeedsZoneGroup() : Precondition(
    "inside-needs-zone-group",
    "Where a workspace is closed to the internet, what is inside waits for the DNS zone groups of its private "
    + "endpoints.",
    "learn.microsoft.com/azure/private-link/private-endpoint-dns",
    "let the scope of the workspace wait for the last zone group")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from endpoint in WorkspaceEndpoints.Of(stack)
        let groups = WorkspaceEndpoints.ZoneGroups(stack, endpoint).ToArray()
        from resource in stack.Resources
        where DatabricksTypes.IsInside(resource)
        select new Need(resource, $"the zone group of `{endpoint.Name}`", groups);
}
