using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// A network resolves the names of a private zone that is linked to it.
/// </summary>
public sealed class InsideNeedsZoneLink() : Precondition(
    "inside-needs-zone-link",
    "Where a workspace is closed to the internet, what is inside waits for the link of each of its private DNS "
    + "zones.",
    "learn.microsoft.com/azure/dns/private-dns-virtual-network-links",
    "let the zone group wait for the links of its zones")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from endpoint in WorkspaceEndpoints.Of(stack)
        from zone in WorkspaceEndpoints.ZoneGroups(stack, endpoint).SelectMany(made => PrivateZones.Of(stack, made))
            .Distinct()
        let links = PrivateZones.Links(stack, zone).ToArray()
        from resource in stack.Resources
        where DatabricksTypes.IsInside(resource)
        select new Need(resource, $"a network's link to the zone of `{endpoint.Name}`", links);
}
