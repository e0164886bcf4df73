using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// A location is tried through its credential, and an isolated credential serves the workspaces that it is bound
/// to.
/// </summary>
public sealed class LocationsNeedCredential() : Precondition(
    "locations-need-credential",
    "External locations wait for their credential.",
    "terraform-provider-databricks, docs/resources/external_location.md",
    "make `credentialName` from the credential")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from location in stack.OfType(DatabricksTypes.ExternalLocation)
        select new Need(location, "its storage credential",
            [.. stack.Sources(location, "credentialName", DatabricksTypes.StorageCredential)]);
}
