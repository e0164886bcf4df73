namespace Platform.Policy.Facts;

/// <summary>Type tokens that more than one rule names, and the groups they form.</summary>
public static class AzureTypes
{
    /// <summary>A storage account.</summary>
    public const string StorageAccount = "azure-native:storage:StorageAccount";

    /// <summary>A container of a storage account.</summary>
    public const string BlobContainer = "azure-native:storage:BlobContainer";

    /// <summary>The blob service of a storage account.</summary>
    public const string BlobServices = "azure-native:storage:BlobServiceProperties";

    /// <summary>A Key Vault.</summary>
    public const string Vault = "azure-native:keyvault:Vault";

    /// <summary>A Databricks workspace.</summary>
    public const string DatabricksWorkspace = "azure-native:databricks:Workspace";

    /// <summary>A Machine Learning workspace.</summary>
    public const string MachineLearningWorkspace = "azure-native:machinelearningservices:Workspace";

    /// <summary>Compute of a Machine Learning workspace.</summary>
    public const string MachineLearningCompute = "azure-native:machinelearningservices:Compute";

    /// <summary>Storage that a Machine Learning workspace knows.</summary>
    public const string Datastore = "azure-native:machinelearningservices:Datastore";

    /// <summary>An Event Hubs namespace.</summary>
    public const string EventHubNamespace = "azure-native:eventhub:Namespace";

    /// <summary>The network rules of an Event Hubs namespace.</summary>
    public const string NamespaceRules = "azure-native:eventhub:NamespaceNetworkRuleSet";

    /// <summary>A stream of events.</summary>
    public const string EventHub = "azure-native:eventhub:EventHub";

    /// <summary>A container registry.</summary>
    public const string Registry = "azure-native:containerregistry:Registry";

    /// <summary>A Log Analytics workspace.</summary>
    public const string LogWorkspace = "azure-native:operationalinsights:Workspace";

    /// <summary>A data factory.</summary>
    public const string DataFactory = "azure-native:datafactory:Factory";

    /// <summary>The identity by which Unity Catalog reaches something outside.</summary>
    public const string AccessConnector = "azure-native:databricks:AccessConnector";

    /// <summary>A virtual network.</summary>
    public const string VirtualNetwork = "azure-native:network:VirtualNetwork";

    /// <summary>A subnet.</summary>
    public const string Subnet = "azure-native:network:Subnet";

    /// <summary>A network security group.</summary>
    public const string SecurityGroup = "azure-native:network:NetworkSecurityGroup";

    /// <summary>A rule of a network security group.</summary>
    public const string SecurityRule = "azure-native:network:SecurityRule";

    /// <summary>A public address.</summary>
    public const string PublicAddress = "azure-native:network:PublicIPAddress";

    /// <summary>A private endpoint.</summary>
    public const string PrivateEndpoint = "azure-native:network:PrivateEndpoint";

    /// <summary>A user-assigned identity.</summary>
    public const string Identity = "azure-native:managedidentity:UserAssignedIdentity";

    /// <summary>The trust of a user-assigned identity in tokens of a pipeline.</summary>
    public const string IdentityCredential = "azure-native:managedidentity:FederatedIdentityCredential";

    /// <summary>The DNS zones of a private endpoint.</summary>
    public const string ZoneGroup = "azure-native:network:PrivateDnsZoneGroup";

    /// <summary>A private DNS zone.</summary>
    public const string PrivateZone = "azure-native:privatedns:PrivateZone";

    /// <summary>A network's link to a private DNS zone.</summary>
    public const string ZoneLink = "azure-native:privatedns:VirtualNetworkLink";

    /// <summary>A role assignment.</summary>
    public const string RoleAssignment = "azure-native:authorization:RoleAssignment";

    /// <summary>
    /// Types with an Azure Monitor log category of their own (Azure Monitor, diagnostic settings). A storage
    /// account logs through its services, `{account}/blobServices/default`. Application Insights is left out: it stores
    /// its own telemetry in the workspace, and its setting may not send to the workspace that it is based on (Azure
    /// Monitor, diagnostic settings, "Application Insights").
    /// </summary>
    public static IReadOnlyList<string> Loggable { get; } =
    [
        StorageAccount, Vault, DatabricksWorkspace, MachineLearningWorkspace, EventHubNamespace, Registry, LogWorkspace,
        DataFactory, SecurityGroup, VirtualNetwork, PublicAddress, "azure-native:network:NetworkSecurityPerimeter",
    ];

    /// <summary>Types that private endpoints lead to.</summary>
    public static IReadOnlyList<string> Linkable { get; } =
    [
        StorageAccount, Vault, DatabricksWorkspace, MachineLearningWorkspace, EventHubNamespace, Registry, DataFactory,
    ];

    /// <summary>Types that hold data, or whose loss cannot be mended by running the program again.</summary>
    public static IReadOnlyList<string> Stateful { get; } =
    [
        StorageAccount, BlobContainer, Vault, "azure-native:keyvault:Key", DatabricksWorkspace,
        MachineLearningWorkspace, EventHubNamespace, EventHub, Registry, LogWorkspace,
        DatabricksTypes.Metastore, DatabricksTypes.Catalog, DatabricksTypes.Schema, DatabricksTypes.Volume,
        DatabricksTypes.Model,
    ];
}
