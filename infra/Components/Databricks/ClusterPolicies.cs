using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Components.Databricks;

/// <summary>
/// The definitions of the three cluster policies as canonical JSON: sorted keys, no spaces, so that the same limits
/// never show as a difference.
/// </summary>
public static class ClusterPolicies
{
    /// <summary>Nodes that are no spot nodes, at least: the driver, for losing it loses the run.</summary>
    public const int FirstOnDemand = 1;

    /// <summary>Clusters that a job starts and ends.</summary>
    public static string Job(ClusterPolicyLimits limits) => Canonical(Common(limits, "job", Runtime(limits)));

    /// <summary>Clusters that people start.</summary>
    public static string Interactive(ClusterPolicyLimits limits) => Canonical(Common(limits, "all-purpose",
    [
        .. Runtime(limits),
        ("autotermination_minutes", Range(10, limits.AutoterminationMinutes)),
    ]));

    /// <summary>
    /// Clusters of declarative pipelines. The pipeline's channel chooses runtime and access mode, so neither is set
    /// here.
    /// </summary>
    public static string Pipeline(ClusterPolicyLimits limits) => Canonical(Common(limits, "dlt", []));

    static IEnumerable<(string, JsonObject)> Runtime(ClusterPolicyLimits limits) =>
    [
        ("spark_version", Fixed(limits.SparkVersion)),
        // Unity Catalog needs an access mode; standard (shared) isolates users from one another.
        ("data_security_mode", AllowList("USER_ISOLATION", "SINGLE_USER")),
    ];

    static IEnumerable<(string, JsonObject)> Common(
        ClusterPolicyLimits limits, string clusterType, IEnumerable<(string, JsonObject)> more) =>
    [
        ("cluster_type", Fixed(clusterType)),
        ("node_type_id", AllowList([.. limits.NodeTypes])),
        ("driver_node_type_id", AllowList([.. limits.NodeTypes])),
        ("autoscale.max_workers", Range(1, limits.MaxWorkers)),
        ("azure_attributes.first_on_demand", new()
        {
            ["type"] = "range",
            ["minValue"] = FirstOnDemand,
            ["defaultValue"] = FirstOnDemand,
        }),
        .. limits.Tags.Select(tag => ("custom_tags." + tag.Key, Fixed(tag.Value))),
        .. more,
    ];

    // The first value is the default.
    static JsonObject AllowList(params string[] values) => new()
    {
        ["type"] = "allowlist",
        ["values"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]),
        ["defaultValue"] = values[0],
    };

    static JsonObject Fixed(string value) => new() { ["type"] = "fixed", ["value"] = value };

    static JsonObject Range(int from, int to) =>
        new() { ["type"] = "range", ["minValue"] = from, ["maxValue"] = to, ["defaultValue"] = to };

    static string Canonical(IEnumerable<(string Path, JsonObject Rule)> rules) => JsonSerializer.Serialize(
        Sorted(rules.Select(rule => KeyValuePair.Create(rule.Path, Sorted(rule.Rule)))));

    static SortedDictionary<string, T> Sorted<T>(IEnumerable<KeyValuePair<string, T>> pairs) =>
        new(pairs.ToDictionary(), StringComparer.Ordinal);
}
