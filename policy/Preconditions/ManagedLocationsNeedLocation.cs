using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// A managed location lies inside an external location on which its maker may have managed storage.
/// </summary>
public sealed class ManagedLocationsNeedLocation() : Precondition(
    "managed-locations-need-location",
    "Storage roots of catalogs and schemas, and external volumes, wait for the external location that they lie "
    + "in.",
    "terraform-provider-databricks, docs/resources/catalog.md, storage_root; docs/resources/volume.md",
    "make the path from the `url` of the location")
{
    static readonly string[] Paths = ["storageRoot", "storageLocation"];

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from resource in stack.OfType(DatabricksTypes.Catalog, DatabricksTypes.Schema, DatabricksTypes.Volume)
        from path in Paths
        where resource.Inputs[path] is not null
        select new Need(resource, "the external location that it lies in",
            [.. stack.Sources(resource, path, DatabricksTypes.ExternalLocation)]);
}
