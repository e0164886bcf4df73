namespace Platform.Tests.Stacks;

/// <summary>What exists once per tenant, account, region or metastore is made by one environment at most.</summary>
public class SingletonTests
{
    /// <summary>Types whose names share one space over all environments, and the inputs that make the name.</summary>
    static readonly Dictionary<string, string[]> Names = new()
    {
        [AzureTypes.StorageAccount] = ["accountName"],
        [AzureTypes.Vault] = ["vaultName"],
        [AzureTypes.Registry] = ["registryName"],
        [AzureTypes.EventHubNamespace] = ["namespaceName"],
        ["azure-native:management:ManagementGroup"] = ["groupId"],
        ["azuread:index/application:Application"] = ["displayName"],
        ["azuread:index/group:Group"] = ["displayName"],
        ["databricks:index/catalog:Catalog"] = ["name"],
        ["databricks:index/externalLocation:ExternalLocation"] = ["name"],
        ["databricks:index/metastore:Metastore"] = ["name"],
        ["databricks:index/mwsNetworkConnectivityConfig:MwsNetworkConnectivityConfig"] = ["name"],
        ["databricks:index/storageCredential:StorageCredential"] = ["name"],
    };

    static IEnumerable<(string Name, string Environment)> Made() =>
        from environment in Plans.Environments
        from resource in Plans.Of(environment).Of(Names.Keys)
        let parts = Names[resource.Type].Select(input => (string?)resource.Inputs[input])
        select ($"{resource.Type} {string.Join('/', parts)}", environment);

    [Test]
    public void No_physical_name_is_made_by_two_environments()
    {
        var made = Made().ToArray();
        Assert.That(made, Has.Length.AtLeast(30));
        Assert.That(
            made.Select(one => one.Name).Where(name => name.EndsWith(' ') || name.Contains(ResourceFact.Unknown)),
            Is.Empty,
            "a name that is not known cannot be compared");
        Assert.That(
            made.GroupBy(one => one.Name)
                .Where(same => same.Count() > 1)
                .Select(same => $"{same.Key}: {string.Join(", ", same.Select(one => one.Environment))}"),
            Is.Empty);
    }

    [Test]
    public void One_environment_at_most_owns_the_endpoint_for_logins()
    {
        var owners = Plans.Environments.Where(environment =>
            Plans.Of(environment).Of("azure-native:network:PrivateEndpoint")
            .Any(endpoint =>
                endpoint.Inputs["privateLinkServiceConnections"]!.ToJsonString().Contains("browser_authentication")));
        Assert.That(owners, Is.EqualTo(new[] { "prod" }));
    }

    // A grant is of one principal, so that those of several environments stand side by side.
    [Test]
    public void Grants_on_the_metastore_are_to_the_administrators_of_their_environment()
    {
        var granted = Plans.Environments.Select(environment => string.Join(' ', Plans.Of(environment)
            .Of("databricks:index/grant:Grant", "databricks:index/grants:Grants")
            .Where(grant => grant.Inputs["metastore"] is not null)
            .Select(grant => (string?)grant.Inputs["principal"])));
        Assert.That(granted, Is.EqualTo(Plans.Environments.Select(name => $"data-administrators-{name}")));
    }
}
