using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// A credential is tried when it is made; its connector must be allowed in by then.
/// </summary>
public sealed class CredentialsNeedRoles() : Precondition(
    "credentials-need-roles",
    "Storage and service credentials wait for every role of their access connector.",
    "terraform-provider-databricks, docs/guides/unity-catalog-azure.md",
    "pass the roles of the connector to the options of the credential")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from credential in stack.OfType(DatabricksTypes.StorageCredential, DatabricksTypes.Credential)
        from connector in stack.Sources(credential, "azureManagedIdentity", AzureTypes.AccessConnector)
        from role in Roles(stack, connector)
        select new Need(credential, "a role of its connector", role);

    // One that has none is named too.
    static IEnumerable<ResourceFact[]> Roles(StackFacts stack, ResourceFact connector) =>
        stack.OfType(AzureTypes.RoleAssignment).Where(role => role.SourcesOf("principalId").Contains(connector.Key))
            .Select(role => new[] { role }).DefaultIfEmpty([]);
}
