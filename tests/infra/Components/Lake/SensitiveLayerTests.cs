using Platform.Cli.Planning;

namespace Platform.Tests.Infra.Components.Lake;

public sealed class SensitiveLayerTests
{
    [Test]
    public async Task Only_its_readers_and_its_own_connector_have_a_role_on_the_sensitive_layer()
    {
        var plan = await PlatformPlan.OfAsync(Repository.Root, "prod");

        var grants = plan.Resources.Where(made => made.Type == "azure-native:authorization:RoleAssignment"
            && made.Dependencies.Contains("azure-native:storage:BlobContainer::storage-data-sensitive"));
        var principals = grants.ToDictionary(
            grant => grant.Name, grant => string.Join(' ', grant.PropertyDependencies["principalId"]));
        Assert.That(principals, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["storage-data-sensitive-sensitive-connector-blob-contributor"] =
                "azure-native:databricks:AccessConnector::storage-sensitive-connector",
            ["storage-data-sensitive-sensitive-reader-blob-reader"] =
                "azuread:index/group:Group::backbone-persona-sensitive-reader-group",
        }));
    }

    [Test]
    public async Task Nobody_has_a_data_role_on_a_whole_account_and_one_may_approve_connections()
    {
        var plan = await PlatformPlan.OfAsync(Repository.Root, "prod");

        var wide = plan.Resources.Where(made => made.Type == "azure-native:authorization:RoleAssignment"
            && made.PropertyDependencies.TryGetValue("scope", out var scope)
            && scope.Contains("azure-native:storage:StorageAccount::storage-data-account"));
        Assert.That(
            wide.Select(grant => grant.Name), Is.EqualTo(new[] { "storage-data-ml-workspace-network-approver" }));
    }
}
