using System.Text.Json.Nodes;
using Platform.Components.Databricks;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class ClusterPoliciesTests
{
    static readonly ClusterPolicyLimits Limits = new()
    {
        SparkVersion = "17.3.x-scala2.13",
        NodeTypes = ["Standard_D4ads_v5", "Standard_D8ads_v5"],
        MaxWorkers = 4,
        AutoterminationMinutes = 30,
        Tags = new Dictionary<string, string> { ["owner"] = "o", ["environment"] = "dev" },
    };

    const string Common = """
        "autoscale.max_workers":{"defaultValue":4,"maxValue":4,"minValue":1,"type":"range"},
        """;

    const string Nodes = """{"defaultValue":"Standard_D4ads_v5","type":"allowlist","values":["Standard_D4ads_v5","Standard_D8ads_v5"]}""";
    const string Access = """{"defaultValue":"USER_ISOLATION","type":"allowlist","values":["USER_ISOLATION","SINGLE_USER"]}""";

    [Test]
    public void A_job_policy_fixes_the_kind_of_cluster_the_runtime_and_the_tags_and_bounds_the_rest() => Same(ClusterPolicies.Job(Limits), $$$"""
        {{{{Common}}}
        "azure_attributes.first_on_demand":{"defaultValue":1,"minValue":1,"type":"range"},
        "cluster_type":{"type":"fixed","value":"job"},
        "custom_tags.environment":{"type":"fixed","value":"dev"},
        "custom_tags.owner":{"type":"fixed","value":"o"},
        "data_security_mode":{{{Access}}},
        "driver_node_type_id":{{{Nodes}}},
        "node_type_id":{{{Nodes}}},
        "spark_version":{"type":"fixed","value":"17.3.x-scala2.13"}}
        """);

    [Test]
    public void An_interactive_policy_ends_idle_clusters_too() => Same(ClusterPolicies.Interactive(Limits), $$$"""
        {{{{Common}}}
        "autotermination_minutes":{"defaultValue":30,"maxValue":30,"minValue":10,"type":"range"},
        "azure_attributes.first_on_demand":{"defaultValue":1,"minValue":1,"type":"range"},
        "cluster_type":{"type":"fixed","value":"all-purpose"},
        "custom_tags.environment":{"type":"fixed","value":"dev"},
        "custom_tags.owner":{"type":"fixed","value":"o"},
        "data_security_mode":{{{Access}}},
        "driver_node_type_id":{{{Nodes}}},
        "node_type_id":{{{Nodes}}},
        "spark_version":{"type":"fixed","value":"17.3.x-scala2.13"}}
        """);

    [Test]
    public void A_pipeline_policy_leaves_runtime_and_access_mode_to_the_pipeline() => Same(ClusterPolicies.Pipeline(Limits), $$$"""
        {{{{Common}}}
        "azure_attributes.first_on_demand":{"defaultValue":1,"minValue":1,"type":"range"},
        "cluster_type":{"type":"fixed","value":"dlt"},
        "custom_tags.environment":{"type":"fixed","value":"dev"},
        "custom_tags.owner":{"type":"fixed","value":"o"},
        "driver_node_type_id":{{{Nodes}}},
        "node_type_id":{{{Nodes}}}}
        """);

    // Byte for byte: keys sorted at both levels, no spaces. JsonNode keeps the order it reads.
    static void Same(string policy, string expected) => Assert.That(policy, Is.EqualTo(JsonNode.Parse(expected)!.ToJsonString()));
}
