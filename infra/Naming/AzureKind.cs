using System.Text.RegularExpressions;

namespace Platform.Naming;

/// <summary>
/// A kind of Azure resource and what its name must look like. Abbreviations are those of Microsoft's Cloud Adoption
/// Framework where it has one; lengths and patterns are those of the resource managers
/// (learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules).
/// </summary>
public sealed record AzureKind
{
    /// <summary>Resource group.</summary>
    public static AzureKind ResourceGroup { get; } =
        new("rg", 1, 90, @"^[-\w\._\(\)]{1,89}[-\w_\(\)]$", Uniqueness.Subscription);

    /// <summary>Storage account: lower-case letters and digits only.</summary>
    public static AzureKind StorageAccount { get; } =
        new("st", 3, 24, "^[a-z0-9]{3,24}$", Uniqueness.Global) { Hyphens = false };

    /// <summary>Blob container or file system of a lake.</summary>
    public static AzureKind BlobContainer { get; } =
        new("", 3, 63, "^[a-z0-9](?!.*--)[a-z0-9-]{1,61}[a-z0-9]$", Uniqueness.Parent);

    /// <summary>Key vault; a deleted one keeps its name until it is purged.</summary>
    public static AzureKind KeyVault { get; } =
        new("kv", 3, 24, "^[a-zA-Z](?!.*--)[a-zA-Z0-9-]{1,22}[a-zA-Z0-9]$", Uniqueness.Global);

    /// <summary>Key of a key vault.</summary>
    public static AzureKind KeyVaultKey { get; } = new("key", 1, 127, "^[a-zA-Z0-9-]{1,127}$", Uniqueness.Parent);

    /// <summary>Databricks workspace: 64 in the API, 30 in the portal; the shorter one is kept.</summary>
    public static AzureKind DatabricksWorkspace { get; } =
        new("dbw", 3, 30, "^[a-zA-Z0-9_-]{3,30}$", Uniqueness.ResourceGroup);

    /// <summary>Databricks access connector.</summary>
    public static AzureKind AccessConnector { get; } =
        new("dbac", 3, 64, "^[a-zA-Z0-9_-]{3,64}$", Uniqueness.ResourceGroup);

    /// <summary>Virtual network.</summary>
    public static AzureKind VirtualNetwork { get; } =
        new("vnet", 2, 64, "^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}[a-zA-Z0-9_]$", Uniqueness.ResourceGroup);

    /// <summary>Subnet.</summary>
    public static AzureKind Subnet { get; } = new("snet", 1, 80, NetworkName, Uniqueness.Parent);

    /// <summary>Network peering.</summary>
    public static AzureKind Peering { get; } = new("peer", 1, 80, NetworkName, Uniqueness.Parent);

    /// <summary>Network security group.</summary>
    public static AzureKind NetworkSecurityGroup { get; } = new("nsg", 1, 80, NetworkName, Uniqueness.ResourceGroup);

    /// <summary>Private endpoint.</summary>
    public static AzureKind PrivateEndpoint { get; } =
        new("pep", 2, 64, "^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,62}[a-zA-Z0-9_]$", Uniqueness.ResourceGroup);

    /// <summary>NAT gateway.</summary>
    public static AzureKind NatGateway { get; } = new("ng", 1, 80, NetworkName, Uniqueness.ResourceGroup);

    /// <summary>Public IP address.</summary>
    public static AzureKind PublicIp { get; } = new("pip", 1, 80, NetworkName, Uniqueness.ResourceGroup);

    /// <summary>Flow log of a virtual network; it belongs to the network watcher of the region.</summary>
    public static AzureKind FlowLog { get; } = new("flow", 1, 80, NetworkName, Uniqueness.Parent);

    /// <summary>Network security perimeter.</summary>
    public static AzureKind SecurityPerimeter { get; } = new("nsp", 1, 80, NetworkName, Uniqueness.ResourceGroup);

    /// <summary>Log Analytics workspace; a deleted one keeps its name for 14 days.</summary>
    public static AzureKind LogAnalytics { get; } =
        new("log", 4, 63, "^[A-Za-z0-9][A-Za-z0-9-]+[A-Za-z0-9]$", Uniqueness.ResourceGroup);

    /// <summary>Application Insights.</summary>
    public static AzureKind ApplicationInsights { get; } = new("appi", 1, 260, FreeName, Uniqueness.ResourceGroup);

    /// <summary>Container registry: letters and digits only.</summary>
    public static AzureKind ContainerRegistry { get; } =
        new("cr", 5, 50, "^[a-zA-Z0-9]{5,50}$", Uniqueness.Global) { Hyphens = false };

    /// <summary>Azure Machine Learning workspace; a deleted one keeps its name for 14 days.</summary>
    public static AzureKind MachineLearning { get; } =
        new("mlw", 3, 33, "^[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}$", Uniqueness.ResourceGroup);

    /// <summary>Compute cluster of Azure Machine Learning; must not end in a hyphen and digits.</summary>
    public static AzureKind MachineLearningCluster { get; } =
        new("mlc", 3, 24, MachineLearningCompute, Uniqueness.Parent);

    /// <summary>Compute instance of Azure Machine Learning: unique in the region, whoever owns it.</summary>
    public static AzureKind MachineLearningInstance { get; } =
        new("mli", 3, 24, MachineLearningCompute, Uniqueness.Global);

    /// <summary>Event Hubs namespace.</summary>
    public static AzureKind EventHubsNamespace { get; } =
        new("evhns", 6, 50, "^[a-zA-Z][-a-zA-Z0-9]{4,48}[a-zA-Z0-9]$", Uniqueness.Global);

    /// <summary>Event hub.</summary>
    public static AzureKind EventHub { get; } =
        new("evh", 1, 256, "^[a-zA-Z0-9]([-._a-zA-Z0-9]{0,254}[a-zA-Z0-9])?$", Uniqueness.Parent);

    /// <summary>Consumer group of an event hub.</summary>
    public static AzureKind ConsumerGroup { get; } =
        new("cg", 1, 50, "^[a-zA-Z0-9]([-._a-zA-Z0-9]{0,48}[a-zA-Z0-9])?$", Uniqueness.Parent);

    /// <summary>User-assigned identity.</summary>
    public static AzureKind ManagedIdentity { get; } =
        new("id", 3, 128, "^[a-zA-Z0-9][a-zA-Z0-9_-]{2,127}$", Uniqueness.ResourceGroup);

    /// <summary>Federated credential of an identity.</summary>
    public static AzureKind FederatedCredential { get; } =
        new("fic", 3, 120, "^[a-zA-Z0-9][a-zA-Z0-9-_]{2,119}$", Uniqueness.Parent);

    /// <summary>Budget.</summary>
    public static AzureKind Budget { get; } = new("budget", 1, 63, "^[-_a-zA-Z0-9]{1,63}$", Uniqueness.Subscription);

    /// <summary>Action group.</summary>
    public static AzureKind ActionGroup { get; } = new("ag", 1, 260, FreeName, Uniqueness.ResourceGroup);

    /// <summary>Metric alert or scheduled query rule.</summary>
    public static AzureKind Alert { get; } = new("alert", 1, 260, FreeName, Uniqueness.ResourceGroup);

    /// <summary>Management group; unique in the tenant, which other programs share.</summary>
    public static AzureKind ManagementGroup { get; } =
        new("mg", 1, 90, @"^[a-zA-Z0-9][a-zA-Z0-9_\.()-]{0,88}[a-zA-Z0-9_()-]$", Uniqueness.Global);

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<AzureKind> All { get; } =
    [
        ResourceGroup, StorageAccount, BlobContainer, KeyVault, KeyVaultKey, DatabricksWorkspace, AccessConnector,
        VirtualNetwork, Subnet, Peering, NetworkSecurityGroup, PrivateEndpoint, NatGateway, PublicIp, LogAnalytics,
        ApplicationInsights, ContainerRegistry, MachineLearning, MachineLearningCluster, MachineLearningInstance,
        EventHubsNamespace, EventHub, ConsumerGroup, ManagedIdentity, FederatedCredential, Budget, ActionGroup, Alert,
        ManagementGroup, FlowLog, SecurityPerimeter,
    ];

    const string NetworkName = "^[a-zA-Z0-9]([a-zA-Z0-9._-]{0,78}[a-zA-Z0-9_])?$";
    const string FreeName = @"^[^*#&+:<>?@%{}\\/]{0,259}[^*#&+:<>?@%{}\\/ .]$";
    const string MachineLearningCompute = @"^[a-zA-Z](?![a-zA-Z0-9-]*-\d+$)[a-zA-Z0-9\-]{2,23}$";

    readonly Regex rule;

    AzureKind(string abbreviation, int minLength, int maxLength, string pattern, Uniqueness unique)
    {
        Abbreviation = abbreviation;
        MinLength = minLength;
        MaxLength = maxLength;
        Pattern = pattern;
        rule = new Regex(pattern, RegexOptions.CultureInvariant);
        Unique = unique;
    }

    /// <summary>What a name starts with; empty for containers, whose names are words of the platform.</summary>
    public string Abbreviation { get; }

    /// <summary>Shortest name, in characters.</summary>
    public int MinLength { get; }

    /// <summary>Longest name, in characters.</summary>
    public int MaxLength { get; }

    /// <summary>What a name must match.</summary>
    public string Pattern { get; }

    /// <summary>Where a name must be the only one.</summary>
    public Uniqueness Unique { get; }

    /// <summary>Hyphens may stand between the parts.</summary>
    public bool Hyphens { get; private init; } = true;

    /// <summary>Whether a name satisfies length and pattern.</summary>
    public bool Accepts(string name) => name.Length >= MinLength && name.Length <= MaxLength && rule.IsMatch(name);
}
