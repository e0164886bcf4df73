using Platform.Components.Databricks;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class ComputeTests
{
    const string PermissionsType = "databricks:index/permissions:Permissions";

    static Action Make(Func<ComputeArgs, ComputeArgs>? change = null) => () =>
    {
        var args = TestWorkspace.Compute(TestWorkspace.Scope());
        _ = new Compute("compute", change is null ? args : change(args));
    };

    [Test]
    public async Task There_are_three_policies_each_for_its_own_users()
    {
        var run = await TestStack.UpdateAsync(Make());

        Assert.That(run.Inputs("databricks:index/clusterPolicy:ClusterPolicy").Keys, Is.EquivalentTo(new[] { "compute-job", "compute-interactive", "compute-pipeline" }));
        Assert.That(TestWorkspace.Lines(run.Inputs(PermissionsType, "compute-job-policy")["accessControls"]), Is.EqualTo(new[] { "runner-id CAN_USE", "engineers CAN_USE" }));
        Assert.That(TestWorkspace.Lines(run.Inputs(PermissionsType, "compute-pipeline-policy")["accessControls"]), Is.EqualTo(new[] { "runner-id CAN_USE", "engineers CAN_USE" }));
        Assert.That(TestWorkspace.Lines(run.Inputs(PermissionsType, "compute-interactive-policy")["accessControls"]), Is.EqualTo(new[] { "engineers CAN_USE" }));
    }

    [Test]
    public async Task The_warehouse_is_serverless_stops_by_itself_and_has_one_owner()
    {
        var run = await TestStack.UpdateAsync(Make());

        var warehouse = run.Inputs("databricks:index/sqlEndpoint:SqlEndpoint", "compute-warehouse");
        Assert.That(warehouse["enableServerlessCompute"], Is.True);
        Assert.That(warehouse["warehouseType"], Is.EqualTo("PRO"));
        Assert.That(warehouse["clusterSize"], Is.EqualTo("2X-Small"));
        Assert.That(warehouse["autoStopMins"], Is.EqualTo(10));
        Assert.That(warehouse["maxNumClusters"], Is.EqualTo(1));
        Assert.That(TestStack.Items(TestStack.At(warehouse, "tags.customTags")).Select(tag => $"{tag["key"]}={tag["value"]}"), Is.EqualTo(new[] { "environment=dev", "owner=o" }));
        Assert.That(TestStack.At(warehouse, "providerConfig.workspaceId"), Is.EqualTo(TestWorkspace.Id));
        Assert.That(TestWorkspace.Lines(run.Inputs(PermissionsType, "compute-warehouse")["accessControls"]), Is.EqualTo(new[] { "apply-id IS_OWNER", "engineers CAN_USE", "analysts CAN_USE" }));
    }

    [Test]
    public async Task A_pool_and_an_interactive_cluster_are_there_only_when_asked_for()
    {
        var without = await TestStack.UpdateAsync(Make());
        var with = await TestStack.UpdateAsync(Make(args => args with { InteractiveCluster = true, Pool = new() { MinIdle = 0, MaxCapacity = 10, IdleMinutes = 20 } }));

        Assert.That(without.Inputs("databricks:index/instancePool:InstancePool"), Is.Empty);
        Assert.That(without.Inputs("databricks:index/cluster:Cluster"), Is.Empty);
        var pool = with.Inputs("databricks:index/instancePool:InstancePool", "compute-pool");
        Assert.That((pool["minIdleInstances"], pool["maxCapacity"], pool["idleInstanceAutoterminationMinutes"]), Is.EqualTo((0, 10, 20)));
        var cluster = with.Inputs("databricks:index/cluster:Cluster", "compute-interactive");
        Assert.That((TestStack.At(cluster, "autoscale.minWorkers"), TestStack.At(cluster, "autoscale.maxWorkers")), Is.EqualTo((1, 4)));
        Assert.That(cluster["autoterminationMinutes"], Is.EqualTo(30));
        Assert.That(cluster["dataSecurityMode"], Is.EqualTo("USER_ISOLATION"));
        Assert.That(cluster["policyId"], Is.EqualTo("/databricks:index/clusterPolicy:ClusterPolicy/compute-interactive"));
        Assert.That(cluster["instancePoolId"], Is.EqualTo("/databricks:index/instancePool:InstancePool/compute-pool"));
        Assert.That(cluster.Keys, Does.Not.Contain("nodeTypeId"));
        Assert.That(TestWorkspace.Lines(with.Inputs(PermissionsType, "compute-interactive")["accessControls"]), Is.EqualTo(new[] { "engineers CAN_RESTART" }));
    }
}
