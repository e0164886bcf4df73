using Platform.Components.Databricks;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class ComputeTests
{
    static Action Make(Func<ComputeArgs, ComputeArgs>? change = null) => () =>
    {
        var args = TestWorkspace.Compute(TestWorkspace.Scope());
        _ = new Compute("compute", change is null ? args : change(args));
    };

    [Test]
    public async Task There_are_three_policies_each_for_its_own_users()
    {
        var run = await UpdateAsync(Make());

        Assert.That(
            run.Databricks("ClusterPolicy").Keys,
            Is.EquivalentTo(new[] { "compute-job", "compute-interactive", "compute-pipeline" }));
        string[] users = ["runner-id CAN_USE", "engineers CAN_USE"];
        Assert.That(run.Access("compute-job-policy"), Is.EqualTo(users));
        Assert.That(run.Access("compute-pipeline-policy"), Is.EqualTo(users));
        Assert.That(run.Access("compute-interactive-policy"), Is.EqualTo(new[] { "engineers CAN_USE" }));
    }

    [Test]
    public async Task The_warehouse_is_serverless_stops_by_itself_and_has_one_owner()
    {
        var run = await UpdateAsync(Make());

        var warehouse = run.Databricks("SqlEndpoint", "compute-warehouse");
        Assert.That(warehouse["enableServerlessCompute"], Is.True);
        Assert.That(warehouse["warehouseType"], Is.EqualTo("PRO"));
        Assert.That(warehouse["clusterSize"], Is.EqualTo("2X-Small"));
        Assert.That(warehouse["autoStopMins"], Is.EqualTo(10));
        Assert.That(warehouse["maxNumClusters"], Is.EqualTo(1));
        Assert.That(
            Items(At(warehouse, "tags.customTags")).Select(tag => $"{tag["key"]}={tag["value"]}"),
            Is.EqualTo(new[] { "environment=dev", "owner=o" }));
        Assert.That(At(warehouse, "providerConfig.workspaceId"), Is.EqualTo(TestWorkspace.Id));
        Assert.That(
            run.Access("compute-warehouse"),
            Is.EqualTo(new[] { "administrators CAN_MANAGE", "engineers CAN_USE", "analysts CAN_USE" }));
    }

    [Test]
    public async Task A_pool_and_an_interactive_cluster_are_there_only_when_asked_for()
    {
        var without = await UpdateAsync(Make());
        var with = await UpdateAsync(Make(args => args with
        {
            InteractiveCluster = true,
            Pool = new() { MinIdle = 0, MaxCapacity = 10, IdleMinutes = 20 },
        }));

        Assert.That(without.Databricks("InstancePool"), Is.Empty);
        Assert.That(without.Databricks("Cluster"), Is.Empty);
        var pool = with.Databricks("InstancePool", "compute-pool");
        Assert.That(
            (pool["minIdleInstances"], pool["maxCapacity"], pool["idleInstanceAutoterminationMinutes"]),
            Is.EqualTo((0, 10, 20)));
        var cluster = with.Databricks("Cluster", "compute-interactive");
        Assert.That(
            (At(cluster, "autoscale.minWorkers"), At(cluster, "autoscale.maxWorkers")),
            Is.EqualTo((1, 4)));
        Assert.That(cluster["autoterminationMinutes"], Is.EqualTo(30));
        Assert.That(cluster["dataSecurityMode"], Is.EqualTo("USER_ISOLATION"));
        Assert.That(
            cluster["policyId"],
            Is.EqualTo("/databricks:index/clusterPolicy:ClusterPolicy/compute-interactive"));
        Assert.That(
            cluster["instancePoolId"],
            Is.EqualTo("/databricks:index/instancePool:InstancePool/compute-pool"));
        Assert.That(
            cluster.Keys.Intersect(["nodeTypeId", "driverNodeTypeId", "azureAttributes"]), Is.Empty,
            "nodes are the pool's");
        Assert.That(
            with.Access("compute-interactive"),
            Is.EqualTo(new[] { "administrators CAN_MANAGE", "engineers CAN_RESTART" }));
        Assert.That(
            with.Access("compute-pool"), Is.EqualTo(new[] { "administrators CAN_MANAGE", "engineers CAN_ATTACH_TO" }));
    }

    [Test]
    public async Task Without_a_pool_the_interactive_cluster_states_the_nodes_that_its_policy_demands()
    {
        var run = await UpdateAsync(Make(args => args with { InteractiveCluster = true }));

        var cluster = run.Databricks("Cluster", "compute-interactive");
        Assert.That(
            (cluster["nodeTypeId"], cluster["driverNodeTypeId"], At(cluster, "azureAttributes.firstOnDemand")),
            Is.EqualTo(("Standard_D4ads_v5", "Standard_D4ads_v5", 1)));
        Assert.That(cluster.Keys, Does.Not.Contain("applyPolicyDefaultValues"));
    }

    [Test]
    public async Task A_policy_of_a_family_lays_what_is_demanded_over_it()
    {
        var run = await UpdateAsync(Make(args => args with { Families = new() { Job = "job-cluster" } }));

        var (job, interactive) = (
            run.Databricks("ClusterPolicy", "compute-job"), run.Databricks("ClusterPolicy", "compute-interactive"));
        Assert.That(job["policyFamilyId"], Is.EqualTo("job-cluster"));
        Assert.That(job["policyFamilyDefinitionOverrides"], Does.Contain("\"spark_version\""));
        Assert.That(job.Keys, Does.Not.Contain("definition"));
        Assert.That(interactive.Keys, Has.Some.EqualTo("definition").And.None.StartsWith("policyFamily"));
    }
}
