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

    const string Nodes = """
        {"defaultValue":"Standard_D4ads_v5","type":"allowlist","values":["Standard_D4ads_v5","Standard_D8ads_v5"]}
        """;

    const string Runtime = """
        "data_security_mode":
            {"defaultValue":"USER_ISOLATION","type":"allowlist","values":["USER_ISOLATION","SINGLE_USER"]},
        """;

    const string Version = """
        ,"spark_version":{"type":"fixed","value":"17.3.x-scala2.13"}
        """;

    [Test]
    public void A_job_policy_fixes_the_kind_of_cluster_the_runtime_and_the_tags_and_bounds_the_rest() =>
        Same(ClusterPolicies.Job(Limits), Policy("job", "", Runtime, Version));

    [Test]
    public void An_interactive_policy_ends_idle_clusters_too() =>
        Same(ClusterPolicies.Interactive(Limits), Policy("all-purpose", """
            "autotermination_minutes":{"defaultValue":30,"maxValue":30,"minValue":10,"type":"range"},
            """, Runtime, Version));

    [Test]
    public void A_pipeline_policy_leaves_runtime_and_access_mode_to_the_pipeline() =>
        Same(ClusterPolicies.Pipeline(Limits), Policy("dlt", "", "", ""));

    static string Policy(string kind, string idle, string access, string version) => $$"""
        {"autoscale.max_workers":{"defaultValue":4,"maxValue":4,"minValue":1,"type":"range"},
        {{idle}}
        "azure_attributes.first_on_demand":{"defaultValue":1,"minValue":1,"type":"range"},
        "cluster_type":{"type":"fixed","value":"{{kind}}"},
        "custom_tags.environment":{"type":"fixed","value":"dev"},
        "custom_tags.owner":{"type":"fixed","value":"o"},
        {{access}}
        "driver_node_type_id":{{Nodes}},
        "node_type_id":{{Nodes}}
        {{version}}}
        """;

    // Byte for byte: keys sorted at both levels, no spaces. JsonNode keeps the order it reads.
    static void Same(string policy, string expected) =>
        Assert.That(policy, Is.EqualTo(JsonNode.Parse(expected)!.ToJsonString()));
}
