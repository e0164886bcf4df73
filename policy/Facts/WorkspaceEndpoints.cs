namespace Platform.Policy.Facts;

/// <summary>The private endpoints of a Databricks workspace that is closed to the internet.</summary>
static class WorkspaceEndpoints
{
    const string ZoneGroup = "azure-native:network:PrivateDnsZoneGroup";

    static readonly string[] Links = ["databricks_ui_api", "browser_authentication"];

    /// <summary>The endpoints; none where a workspace answers the internet too.</summary>
    public static IEnumerable<ResourceFact> Of(StackFacts stack) =>
        stack.OfType(AzureTypes.DatabricksWorkspace).Any(IsClosed)
            ? stack.OfType(AzureTypes.PrivateEndpoint).Where(endpoint =>
                endpoint.Inputs["privateLinkServiceConnections"].Items()
                    .Any(connection => connection.At("groupIds").Texts().Intersect(Links).Any()))
            : [];

    /// <summary>The zone groups of an endpoint.</summary>
    public static IEnumerable<ResourceFact> ZoneGroups(StackFacts stack, ResourceFact endpoint) =>
        stack.OfType(ZoneGroup).Where(group => group.SourcesOf("privateEndpointName").Contains(endpoint.Key));

    static bool IsClosed(ResourceFact workspace) => workspace.Inputs["publicNetworkAccess"].Text() == "Disabled";
}
