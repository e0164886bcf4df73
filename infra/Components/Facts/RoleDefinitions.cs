using System.Reflection;

namespace Platform.Components.Facts;

/// <summary>
/// The built-in roles in use. Ids: learn.microsoft.com/azure/role-based-access-control/built-in-roles, checked against
/// the role maps of the Azure Verified Modules (Azure/bicep-registry-modules 9f9ea1a).
/// </summary>
public static class RoleDefinitions
{
    /// <summary>Reads the control plane; no data.</summary>
    public static readonly AzureRole Reader = new("reader", "Reader", "acdd72a7-3385-48ef-bd42-f606fba81ae7");

    /// <summary>Changes everything but role assignments; no data.</summary>
    public static readonly AzureRole Contributor =
        new("contributor", "Contributor", "b24988ac-6180-42a0-ab88-20f7382dd24c");

    /// <summary>Makes role assignments, within the condition that each grant of it carries.</summary>
    public static readonly AzureRole RbacAdministrator =
        new("rbac-administrator", "Role Based Access Control Administrator", "f58310d9-a9f6-439a-9e8d-f62e7b41a168");

    /// <summary>Makes and deletes locks, which a contributor may not.</summary>
    public static readonly AzureRole LocksContributor =
        new("locks-contributor", "Locks Contributor", "28bf596f-4eb7-45ce-b5bc-6cf482fec137");

    /// <summary>Reads and writes blobs.</summary>
    public static readonly AzureRole StorageBlobDataContributor =
        new("blob-contributor", "Storage Blob Data Contributor", "ba92f5b4-2d11-453d-a403-e96b0029c9fe");

    /// <summary>Reads blobs.</summary>
    public static readonly AzureRole StorageBlobDataReader =
        new("blob-reader", "Storage Blob Data Reader", "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1");

    /// <summary>Reads and writes file shares through identity.</summary>
    public static readonly AzureRole StorageFileDataPrivilegedContributor =
        new("file-contributor", "Storage File Data Privileged Contributor", "69566ab7-960f-475b-8e7c-b3118f30c6bd");

    /// <summary>Manages an account; managed file events need it (Databricks, Unity Catalog on Azure).</summary>
    public static readonly AzureRole StorageAccountContributor =
        new("account-contributor", "Storage Account Contributor", "17d1049b-9a84-46fb-8f53-869881c3d3ab");

    /// <summary>Reads and writes queues.</summary>
    public static readonly AzureRole StorageQueueDataContributor =
        new("queue-contributor", "Storage Queue Data Contributor", "974c5e8b-45b9-4653-ba55-5f855dd0fb88");

    /// <summary>Subscribes to events.</summary>
    public static readonly AzureRole EventGridSubscriptionContributor =
        new("event-subscriber", "EventGrid EventSubscription Contributor", "428e0ff0-5e57-4d9c-a221-2c70d0e0a443");

    /// <summary>Everything on the data of a vault.</summary>
    public static readonly AzureRole KeyVaultAdministrator =
        new("vault-administrator", "Key Vault Administrator", "00482a5a-887f-4fb3-b363-3b7fe8e74483");

    /// <summary>Reads secrets.</summary>
    public static readonly AzureRole KeyVaultSecretsUser =
        new("secrets-user", "Key Vault Secrets User", "4633458b-17de-408a-b874-0445c86b69e6");

    /// <summary>Encrypts and decrypts with keys; what Pulumi's secrets need.</summary>
    public static readonly AzureRole KeyVaultCryptoUser =
        new("crypto-user", "Key Vault Crypto User", "12338af0-0e69-4776-bea7-57ae8d297424");

    /// <summary>Wraps and unwraps with keys; what an encrypting service needs.</summary>
    public static readonly AzureRole KeyVaultCryptoServiceEncryptionUser = new(
        "crypto-encryption-user", "Key Vault Crypto Service Encryption User", "e147488a-f6f5-4113-8e2d-b22465e65bf6");

    /// <summary>Works in an ML workspace, without making compute.</summary>
    public static readonly AzureRole MlDataScientist =
        new("ml-data-scientist", "AzureML Data Scientist", "f6c7c914-8db3-469d-8ca1-694a8f32e121");

    /// <summary>Makes and manages compute of an ML workspace.</summary>
    public static readonly AzureRole MlComputeOperator =
        new("ml-compute-operator", "AzureML Compute Operator", "e503ece1-11d0-4e8e-8e2c-7a6c3bf38815");

    /// <summary>Sends events.</summary>
    public static readonly AzureRole EventHubsDataSender =
        new("events-sender", "Azure Event Hubs Data Sender", "2b629674-e913-4c01-ae53-ef4638d8f975");

    /// <summary>Receives events.</summary>
    public static readonly AzureRole EventHubsDataReceiver =
        new("events-receiver", "Azure Event Hubs Data Receiver", "a638d3c7-ab3a-418d-83e6-5f17a39d4fde");

    /// <summary>Pulls images.</summary>
    public static readonly AzureRole AcrPull = new("image-pull", "AcrPull", "7f951dda-4ed3-4680-a7ca-43fe172d538d");

    /// <summary>Manages alerts and diagnostic settings.</summary>
    public static readonly AzureRole MonitoringContributor =
        new("monitoring-contributor", "Monitoring Contributor", "749f88d5-cbae-40b8-bcfc-e573ddc772fa");

    /// <summary>Reads alerts and metrics.</summary>
    public static readonly AzureRole MonitoringReader =
        new("monitoring-reader", "Monitoring Reader", "43d0d8ad-25c7-4714-9337-8ba259a9fe05");

    /// <summary>Reads logs.</summary>
    public static readonly AzureRole LogAnalyticsReader =
        new("log-reader", "Log Analytics Reader", "73c42c96-874c-492b-b04d-ab87d138a893");

    /// <summary>Approves the private endpoints that the managed network of an ML workspace makes.</summary>
    public static readonly AzureRole NetworkConnectionApprover = new(
        "network-approver", "Azure AI Enterprise Network Connection Approver", "b556d68e-0be0-4f35-a333-ad7ee1ce17ea");

    /// <summary>Every role above.</summary>
    public static IReadOnlyList<AzureRole> All { get; } =
        [.. typeof(RoleDefinitions)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<AzureRole>()];
}
