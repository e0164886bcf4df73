using Platform.Cli.Planning;

namespace Platform.Tests.Infra.Components;

/// <summary>
/// Mocks know no order; the plan does. What Azure refuses to do at the same time is done one after the other.
/// </summary>
public sealed class OrderTests
{
    const string Subnet = "azure-native:network:Subnet";
    const string Peering = "azure-native:network:VirtualNetworkPeering";
    const string Credential = "azure-native:managedidentity:FederatedIdentityCredential";
    const string Zones = "azure-native:network:PrivateDnsZoneGroup";
    const string Endpoint = "azure-native:network:PrivateEndpoint";
    const string Assignment = "azure-native:authorization:RoleAssignment";

    IReadOnlyDictionary<string, ResourceFact> plan = null!;

    [OneTimeSetUp]
    public async Task Plan() => plan = (await PlatformPlan.OfAsync(
        Repository.Root, "prod", "options.customerManagedKeys=prepare")).Resources.ToDictionary(made => made.Key);

    [Test]
    public void Changes_of_the_network_wait_for_one_another_and_Databricks_for_the_last() => Assert.Multiple(() =>
    {
        Follows($"{Subnet}::backbone-network-container-subnet", $"{Subnet}::backbone-network-host-subnet");
        Follows($"{Subnet}::backbone-network-runner-subnet", $"{Subnet}::backbone-network-container-subnet");
        Follows($"{Subnet}::backbone-network-endpoints-subnet", $"{Subnet}::backbone-network-runner-subnet");
        Follows($"{Peering}::backbone-network-hub-there", $"{Subnet}::backbone-network-endpoints-subnet");
        Follows($"{Peering}::backbone-network-hub-back", $"{Peering}::backbone-network-hub-there");
        Follows("azure-native:databricks:Workspace::databricks-workspace-azure-workspace",
            $"{Peering}::backbone-network-hub-back",
            $"{Assignment}::backbone-vault-azure-databricks-crypto-encryption-user");
    });

    [Test]
    public void Credentials_of_one_identity_wait_for_one_another() => Assert.Multiple(() =>
    {
        Follows($"{Credential}::backbone-deployment-plan-azure-devops",
            $"{Credential}::backbone-deployment-plan-github");
        Follows($"{Credential}::backbone-deployment-apply-azure-devops",
            $"{Credential}::backbone-deployment-apply-github");
    });

    [Test]
    public void Endpoints_of_the_workspace_come_after_its_keys_and_one_after_the_other() => Assert.Multiple(() =>
    {
        Follows($"{Endpoint}::databricks-workspace-azure-api-endpoint",
            $"{Assignment}::backbone-vault-databricks-disks-crypto-encryption-user",
            $"{Assignment}::backbone-vault-databricks-root-crypto-encryption-user");
        Follows($"{Endpoint}::databricks-workspace-azure-login-endpoint", $"{Zones}::databricks-workspace-azure-api-dns");
        Follows($"{Endpoint}::databricks-workspace-azure-dfs-endpoint", $"{Zones}::databricks-workspace-azure-login-dns");
        Follows($"{Endpoint}::databricks-workspace-azure-blob-endpoint", $"{Zones}::databricks-workspace-azure-dfs-dns");
    });

    [Test]
    public void Changes_of_the_lake_account_wait_for_one_another() => Assert.Multiple(() =>
    {
        Follows("azure-native:storage:StorageAccount::storage-data-account",
            $"{Assignment}::backbone-vault-lake-key-crypto-encryption-user");
        Follows($"{Endpoint}::storage-data-dfs-endpoint", "azure-native:storage:BlobServiceProperties::storage-data-blobs");
        Follows($"{Endpoint}::storage-data-blob-endpoint", $"{Zones}::storage-data-dfs-dns");
        Follows("azure-native:storage:ManagementPolicy::storage-lifecycle", $"{Zones}::storage-data-blob-dns");
    });

    void Follows(string later, params string[] earlier) =>
        Assert.That(plan[later].DependsOn, Is.EqualTo(earlier), later);
}
