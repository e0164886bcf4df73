using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

/// <summary>No shipped flow runs all the time, so the rule has fixtures only.</summary>
public class ContinuousOnClustersTests
{
    static string[] Judge(string start, string compute) => Some.Judge(
        new ContinuousOnClusters(),
        Some.Resource(
            DatabricksTypes.Job,
            $$"""{{{start}}"tasks":[{"taskKey":"read","notebookTask":{},{{compute}}"runIf":"ALL_SUCCESS"}]}"""));

    const string Continuous = "\"continuous\":{\"pauseStatus\":\"UNPAUSED\"},";

    [TestCase(Continuous, "\"jobClusterKey\":\"common-job-cluster\",")]
    [TestCase(Continuous, "\"existingClusterId\":\"1\",")]
    [TestCase("", "")]
    public void A_continuous_job_with_a_cluster_and_any_other_job_are_fine(string start, string compute) =>
        Assert.That(Judge(start, compute), Is.Empty);

    [Test]
    public void A_serverless_notebook_of_a_continuous_job_is_named() =>
        Assert.That(
            Judge(Continuous, ""),
            Is.EqualTo(new[] { "it: the task `read` has no cluster; set `jobClusterKey`" }));

    [Test]
    public void A_pipeline_has_compute_of_its_own() =>
        Assert.That(
            Some.Judge(
                new ContinuousOnClusters(),
                Some.Resource(DatabricksTypes.Job, """{"continuous":{},"tasks":[{"pipelineTask":{}}]}""")),
            Is.Empty);
}
