using Platform.Policy.Facts;

namespace Platform.Cli.Diff;

/// <summary>
/// Kinds that have a price of their own, and the meters that count. Each is as infracost/infracost has it (read in
/// October 2026, one file per kind below `internal/resources/azure` and `internal/providers/terraform/azure`), which
/// asks Azure's list of retail prices by these meters. What a kind costs is not known here.
/// </summary>
static class Billed
{
    /// <summary>The meters by kind.</summary>
    public static IReadOnlyDictionary<string, string> Meters { get; } = new Dictionary<string, string>
    {
        // private_endpoint.go
        [AzureTypes.PrivateEndpoint] = "hours, and gigabytes through it",
        // nat_gateway.go
        ["azure-native:network:NatGateway"] = "hours, and gigabytes through it",
        // public_ip.go
        [AzureTypes.PublicAddress] = "hours",
        // virtual_network_peering.go
        ["azure-native:network:VirtualNetworkPeering"] = "gigabytes through it",
        // network_watcher_flow_log.go
        ["azure-native:network:FlowLog"] = "gigabytes of logs",
        // private_dns_zone.go
        [AzureTypes.PrivateZone] = "months",
        // event_hubs_namespace.go
        [AzureTypes.EventHubNamespace] = "throughput units, and events",
        // container_registry.go
        [AzureTypes.Registry] = "days, and gigabytes above those included",
        // storage_account.go
        [AzureTypes.StorageAccount] = "gigabytes kept, and operations",
        // log_analytics_workspace.go
        [AzureTypes.LogWorkspace] = "gigabytes of logs, and how long they are kept",
        // monitor_scheduled_query_rules_alert.go
        ["azure-native:monitor:ScheduledQueryRule"] = "rules, by how often they ask",
        // machine_learning_compute_cluster.go
        ["azure-native:machinelearningservices:Compute"] = "hours of its nodes",
        // databricks_workspace.go
        [AzureTypes.DatabricksWorkspace] = "DBU hours of the compute in it",
    };
}
