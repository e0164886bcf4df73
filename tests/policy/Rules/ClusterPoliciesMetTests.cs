using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class ClusterPoliciesMetTests
{
    static readonly ResourceFact Policy = Some.Resource("databricks:index/clusterPolicy:ClusterPolicy", """
        {"definition":"{\"cluster_type\":{\"type\":\"fixed\",\"value\":\"job\"},
        \"driver_node_type_id\":{\"type\":\"allowlist\",\"values\":[\"small\",\"big\"]},
        \"azure_attributes.first_on_demand\":{\"type\":\"range\",\"minValue\":1},
        \"autoscale.max_workers\":{\"type\":\"range\",\"minValue\":1,\"maxValue\":4},
        \"custom_tags.cost_center\":{\"type\":\"fixed\",\"value\":\"7\"}}"}
        """.ReplaceLineEndings(""), "limits");

    const string Good = """
        {"driverNodeTypeId":"small","azureAttributes":{"firstOnDemand":1},"autoscale":{"maxWorkers":4},
        "customTags":{"cost_center":"7"}}
        """;

    static string[] Judge(string cluster) => Some.Judge(
        new ClusterPoliciesMet(), Policy,
        Some.Resource(DatabricksTypes.Cluster, cluster).MadeFrom("policyId", Policy));

    [Test]
    public void A_cluster_that_states_what_its_policy_demands_is_fine() => Assert.That(Judge(Good), Is.Empty);

    [TestCase("\"driverNodeTypeId\":\"small\",", "", "`driver_node_type_id` is not set", "one of small, big")]
    [TestCase("\"small\"", "\"huge\"", "`driver_node_type_id` is `huge`", "one of small, big")]
    [TestCase("\"firstOnDemand\":1", "", "`azure_attributes.first_on_demand` is not set", "1 to any")]
    [TestCase("\"maxWorkers\":4", "\"maxWorkers\":5", "`autoscale.max_workers` is `5`", "1 to 4")]
    [TestCase("\"7\"", "\"8\"", "`custom_tags.cost_center` is `8`", "`7`")]
    public void A_value_that_is_missing_or_not_allowed_is_named(string old, string put, string got, string demand) =>
        Assert.That(
            Judge(Good.Replace(old, put)), Is.EqualTo(new[] { $"it: {got}; limits demands {demand}" }));

    [Test]
    public void What_a_pool_decides_is_not_asked_of_the_cluster() =>
        Assert.That(
            Judge("""{"instancePoolId":"p","autoscale":{"maxWorkers":4},"customTags":{"cost_center":"7"}}"""),
            Is.Empty);

    [Test]
    public void A_job_cluster_is_judged_where_the_job_is_made_from_the_policy()
    {
        var job = Some.Resource(
            DatabricksTypes.Job, $$"""{"jobClusters":[{"newCluster":{{Good.Replace("small", "huge")}}}]}""");
        Assert.That(Some.Judge(new ClusterPoliciesMet(), Policy, job), Is.Empty);
        Assert.That(
            Some.Judge(new ClusterPoliciesMet(), Policy, job.MadeFrom("jobClusters", Policy)),
            Has.Length.EqualTo(1));
    }

    [TestCase("dev")]
    [TestCase("staging")]
    [TestCase("prod")]
    public void The_first_plans_left_driver_and_spot_nodes_of_two_jobs_to_the_policy(string environment) =>
        Assert.That(
            FirstPlans.Judge(new ClusterPoliciesMet(), environment).Select(found => found.Split(' ')[1]),
            Is.EqualTo(new[]
            {
                "`azure_attributes.first_on_demand`", "`driver_node_type_id`",
                "`azure_attributes.first_on_demand`", "`driver_node_type_id`",
            }));
}
