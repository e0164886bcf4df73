using Platform.Cli.Planning;

namespace Platform.Tests.Infra.Components;

/// <summary>Mocks know no order; the plan does. What Azure refuses to do at once is done one after the other.</summary>
public sealed class OrderTests
{
    const string Subnet = "azure-native:network:Subnet";
    const string Peering = "azure-native:network:VirtualNetworkPeering";
    const string Credential =
        "azuread:index/applicationFederatedIdentityCredential:ApplicationFederatedIdentityCredential";
    const string Zones = "azure-native:network:PrivateDnsZoneGroup";
    const string Endpoint = "azure-native:network:PrivateEndpoint";

    IReadOnlyDictionary<string, ResourceFact> plan = null!;

    [OneTimeSetUp]
    public async Task Plan() => plan =
        (await PlatformPlan.OfAsync(Repository.Root, "prod", "options.customerManagedKeys=prepare"))
        .Resources.ToDictionary(made => made.Key);

    [Test]
    public void Changes_of_the_network_wait_for_one_another_and_Databricks_for_the_last() => Assert.Multiple(() =>
    {
        const string network = "backbone-network";
        Follows($"{Subnet}::{network}-container-subnet", $"{Subnet}::{network}-host-subnet");
        Follows($"{Subnet}::{network}-runner-subnet", $"{Subnet}::{network}-container-subnet");
        Follows($"{Subnet}::{network}-endpoints-subnet", $"{Subnet}::{network}-runner-subnet");
        Follows($"{Peering}::{network}-hub-there", $"{Subnet}::{network}-endpoints-subnet");
        Follows($"{Peering}::{network}-hub-back", $"{Peering}::{network}-hub-there");
        Follows(
            "azure-native:databricks:Workspace::databricks-workspace-azure-workspace",
            $"{Peering}::{network}-hub-back",
            Encrypts("azure-databricks"));
    });

    [Test]
    public void Credentials_of_one_identity_wait_for_one_another() => Follows(
        $"{Credential}::backbone-persona-data-engineer-azure-devops",
        $"{Credential}::backbone-persona-data-engineer-github");

    [Test]
    public void Endpoints_of_the_workspace_come_after_its_keys_and_one_after_the_other() => Assert.Multiple(() =>
    {
        const string azure = "databricks-workspace-azure";
        Follows($"{Endpoint}::{azure}-api-endpoint", Encrypts("databricks-disks"), Encrypts("databricks-root"));
        Follows($"{Endpoint}::{azure}-login-endpoint", $"{Zones}::{azure}-api-dns");
        Follows($"{Endpoint}::{azure}-dfs-endpoint", $"{Zones}::{azure}-login-dns");
        Follows($"{Endpoint}::{azure}-blob-endpoint", $"{Zones}::{azure}-dfs-dns");
    });

    [Test]
    public void Changes_of_the_lake_account_wait_for_one_another() => Assert.Multiple(() =>
    {
        Follows("azure-native:storage:StorageAccount::storage-data-account", Encrypts("lake-key"));
        Follows(
            $"{Endpoint}::storage-data-dfs-endpoint",
            "azure-native:storage:BlobServiceProperties::storage-data-blobs");
        Follows($"{Endpoint}::storage-data-blob-endpoint", $"{Zones}::storage-data-dfs-dns");
        Follows("azure-native:storage:ManagementPolicy::storage-lifecycle", $"{Zones}::storage-data-blob-dns");
    });

    static string Encrypts(string principal) =>
        $"azure-native:authorization:RoleAssignment::backbone-vault-{principal}-crypto-encryption-user";

    void Follows(string later, params string[] earlier) =>
        Assert.That(plan[later].DependsOn, Is.EqualTo(earlier), later);
}
