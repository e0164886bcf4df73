using Platform.Tests.Infra.Components.Databricks.Flows;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class JobClusterTemplateTests : MeshTest
{
    [Test]
    public async Task Only_a_job_that_asks_for_it_brings_the_job_cluster()
    {
        // As an update: in a preview the policy's id is unknown, and the cluster with it.
        var with = (await UpdateAsync()).Databricks("Job", JobName);
        Mesh.Change("job_cluster_key: common-job-cluster", "serverless: true");
        var without = (await UpdateAsync()).Databricks("Job", JobName);

        var cluster = Items(with["jobClusters"]).Single();
        Assert.That(cluster["jobClusterKey"], Is.EqualTo("common-job-cluster"));
        Assert.That(At(cluster, "newCluster.dataSecurityMode"), Is.EqualTo("SINGLE_USER"));
        Assert.That(
            (At(cluster, "newCluster.driverNodeTypeId"), At(cluster, "newCluster.azureAttributes.firstOnDemand")),
            Is.EqualTo(("Standard_D4ads_v5", 1)));
        Assert.That(without.Keys, Does.Not.Contain("jobClusters"));
    }
}
