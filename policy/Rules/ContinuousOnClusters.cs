using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Serverless compute reads what there is and ends: it has neither continuous triggers nor triggers by processing
/// time. Source: learn.microsoft.com/azure/databricks/compute/serverless/limitations, streaming.
/// </summary>
public sealed class ContinuousOnClusters() : ResourceRule(
    "continuous-on-clusters", Level.Mandatory, Severity.High,
    "A job that runs all the time has a cluster for each of its notebooks.",
    "set `jobClusterKey` on the task")
{
    static readonly string[] Clusters = ["jobClusterKey", "newCluster", "existingClusterId"];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from job in stack.OfType(DatabricksTypes.Job)
        where job.Inputs["continuous"] is not null
        from task in job.Inputs["tasks"].Items()
        where task.At("notebookTask") is not null && Clusters.All(cluster => task.At(cluster) is null)
        select new Violation(job, $"the task {task.At("taskKey").Shown()} has no cluster; set `jobClusterKey`");
}
