namespace Platform.Components.Facts;

/// <summary>
/// Log sources in use; each takes the category group <c>allLogs</c>. Source:
/// learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings and the supported-logs pages beside it.
/// </summary>
public static class DiagnosticCategories
{
    /// <summary>The one category group used: new categories are then covered without a change here.</summary>
    public const string AllLogs = "allLogs";

    /// <summary>The only category of metrics.</summary>
    public const string AllMetrics = "AllMetrics";

    /// <summary>Databricks workspace: 53 categories of logs and no metrics.</summary>
    public static readonly LogSource DatabricksWorkspace = new("", Metrics: false);

    /// <summary>Blob service of a storage account: reads, writes, deletes.</summary>
    public static readonly LogSource BlobService = new("/blobServices/default", Metrics: true);

    /// <summary>Queue service of a storage account.</summary>
    public static readonly LogSource QueueService = new("/queueServices/default", Metrics: true);

    /// <summary>File service of a storage account.</summary>
    public static readonly LogSource FileService = new("/fileServices/default", Metrics: true);

    /// <summary>Key Vault: audit events.</summary>
    public static readonly LogSource KeyVault = new("", Metrics: true);

    /// <summary>Event Hubs namespace.</summary>
    public static readonly LogSource EventHubs = new("", Metrics: true);

    /// <summary>Azure ML workspace.</summary>
    public static readonly LogSource MlWorkspace = new("", Metrics: true);

    /// <summary>Container registry: log-ins and pushes.</summary>
    public static readonly LogSource Registry = new("", Metrics: true);

    /// <summary>Network security group: events and counters of its rules.</summary>
    public static readonly LogSource NetworkSecurityGroup = new("", Metrics: false);

    /// <summary>Virtual network: alerts of its protection against floods.</summary>
    public static readonly LogSource VirtualNetwork = new("", Metrics: true);

    /// <summary>Public address: reports of floods and of what was done against them.</summary>
    public static readonly LogSource PublicAddress = new("", Metrics: true);

    /// <summary>Network security perimeter: what its rules let in and out, and what they did not.</summary>
    public static readonly LogSource SecurityPerimeter = new("", Metrics: false);

    /// <summary>Log Analytics: audit of the queries.</summary>
    public static readonly LogSource LogAnalytics = new("", Metrics: true);
}
