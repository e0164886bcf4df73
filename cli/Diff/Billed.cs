using Platform.Policy.Facts;

namespace Platform.Cli.Diff;

/// <summary>
/// Kinds that have a price of their own, and the meters that count. Each is as infracost/infracost has it (read in
/// November 2026, one file per kind below `internal/resources/azure` and `internal/providers/terraform/azure`), which
/// asks Azure's list of retail prices by these meters. What a kind costs is not known here.
/// </summary>
static class Billed
{
    /// <summary>The meters by kind.</summary>
    public static IReadOnlyDictionary<string, string> Meters { get; } = new Dictionary<string, string>
    {
        [AzureTypes.PrivateEndpoint] = "hours, and gigabytes through it", // private_endpoint.go
        ["azure-native:network:NatGateway"] = "hours, and gigabytes through it", // nat_gateway.go
        [AzureTypes.PublicAddress] = "hours", // public_ip.go
        ["azure-native:network:VirtualNetworkPeering"] = "gigabytes through it", // virtual_network_peering.go
        ["azure-native:network:FlowLog"] = "gigabytes of logs", // network_watcher_flow_log.go
        [AzureTypes.PrivateZone] = "months", // private_dns_zone.go
        [AzureTypes.EventHubNamespace] = "throughput units, and events", // event_hubs_namespace.go
        [AzureTypes.Registry] = "days, and gigabytes above those included", // container_registry.go
        [AzureTypes.StorageAccount] = "capacity, and operations", // storage_account.go
        [AzureTypes.LogWorkspace] = "gigabytes of logs, and how long they are kept", // log_analytics_workspace.go
        ["azure-native:monitor:ScheduledQueryRule"] = "rules", // monitor_scheduled_query_rules_alert.go
        ["azure-native:machinelearningservices:Compute"] = "hours of its nodes", // machine_learning_compute_cluster.go
        [AzureTypes.DatabricksWorkspace] = "DBU hours of the compute in it", // databricks_workspace.go
    };
}
