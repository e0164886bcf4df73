using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// The first validation of a location reads and writes in its container.
/// </summary>
public sealed class LocationsNeedRoles() : Precondition(
    "locations-need-roles",
    "External locations wait for the role of their credential's connector on their container or account.",
    "terraform-provider-databricks, docs/guides/unity-catalog-azure.md; docs/resources/external_location.md",
    "pass the roles of the connector to the options of the credential")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from location in stack.OfType(DatabricksTypes.ExternalLocation)
        from credential in stack.Sources(location, "credentialName", DatabricksTypes.StorageCredential)
        from connector in stack.Sources(credential, "azureManagedIdentity", AzureTypes.AccessConnector)
        let places = stack.Sources(location, "url", AzureTypes.BlobContainer, AzureTypes.StorageAccount)
        select new Need(location, "a role of its connector where it lies",
            [.. stack.OfType(AzureTypes.RoleAssignment).Where(role => IsAt(role, connector, places))]);

    static bool IsAt(ResourceFact role, ResourceFact connector, IEnumerable<ResourceFact> places) =>
        role.SourcesOf("principalId").Contains(connector.Key)
        && places.Any(place => role.SourcesOf("scope").Contains(place.Key));
}
