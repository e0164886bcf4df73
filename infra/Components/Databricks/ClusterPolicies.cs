using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Components.Databricks;

/// <summary>The definitions of the three cluster policies as canonical JSON: sorted keys, no spaces, so that the same limits never show as a difference.</summary>
public static class ClusterPolicies
{
    /// <summary>Clusters that a job starts and ends.</summary>
    public static string Job(ClusterPolicyLimits limits) => Canonical(Common(limits, "job", Runtime(limits)));

    /// <summary>Clusters that people start.</summary>
    public static string Interactive(ClusterPolicyLimits limits) => Canonical(Common(limits, "all-purpose",
    [
        .. Runtime(limits),
        ("autotermination_minutes", Range(10, limits.AutoterminationMinutes)),
    ]));

    /// <summary>Clusters of declarative pipelines. The pipeline's channel chooses its runtime and its access mode, so neither is stated here.</summary>
    public static string Pipeline(ClusterPolicyLimits limits) => Canonical(Common(limits, "dlt", []));

    static IEnumerable<(string, JsonObject)> Runtime(ClusterPolicyLimits limits) =>
    [
        ("spark_version", Fixed(limits.SparkVersion)),
        // Unity Catalog needs an access mode; standard (shared) isolates users from one another.
        ("data_security_mode", new JsonObject { ["type"] = "allowlist", ["values"] = new JsonArray("USER_ISOLATION", "SINGLE_USER"), ["defaultValue"] = "USER_ISOLATION" }),
    ];

    static IEnumerable<(string, JsonObject)> Common(ClusterPolicyLimits limits, string clusterType, IEnumerable<(string, JsonObject)> more) =>
    [
        ("cluster_type", Fixed(clusterType)),
        ("node_type_id", NodeTypes(limits)),
        ("driver_node_type_id", NodeTypes(limits)),
        ("autoscale.max_workers", Range(1, limits.MaxWorkers)),
        // The driver is never a spot node: losing it loses the run.
        ("azure_attributes.first_on_demand", new JsonObject { ["type"] = "range", ["minValue"] = 1, ["defaultValue"] = 1 }),
        .. limits.Tags.Select(tag => ("custom_tags." + tag.Key, Fixed(tag.Value))),
        .. more,
    ];

    static JsonObject NodeTypes(ClusterPolicyLimits limits) => new()
    {
        ["type"] = "allowlist",
        ["values"] = new JsonArray([.. limits.NodeTypes.Select(type => JsonValue.Create(type))]),
        ["defaultValue"] = limits.NodeTypes[0],
    };

    static JsonObject Fixed(string value) => new() { ["type"] = "fixed", ["value"] = value };

    static JsonObject Range(int from, int to) => new() { ["type"] = "range", ["minValue"] = from, ["maxValue"] = to, ["defaultValue"] = to };

    static string Canonical(IEnumerable<(string Path, JsonObject Rule)> rules) =>
        JsonSerializer.Serialize(new SortedDictionary<string, SortedDictionary<string, JsonNode?>>(
            rules.ToDictionary(rule => rule.Path, rule => new SortedDictionary<string, JsonNode?>(rule.Rule.ToDictionary(), StringComparer.Ordinal)),
            StringComparer.Ordinal));
}
