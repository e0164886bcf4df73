using Pulumi;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks;

/// <summary>The job cluster that a flow may ask for by <see cref="Key"/>; each job gets its own for each run.</summary>
/// <param name="PolicyId">Id of the job policy.</param>
/// <param name="Limits">What clusters may be.</param>
public sealed record JobClusterTemplate(Output<string> PolicyId, ClusterPolicyLimits Limits)
{
    /// <summary>What <c>job_cluster_key</c> of a task says.</summary>
    public const string Key = "common-job-cluster";

    /// <summary>The cluster of one job.</summary>
    public JobJobClusterArgs ForJob() => new()
    {
        JobClusterKey = Key,
        NewCluster = new JobJobClusterNewClusterArgs
        {
            PolicyId = PolicyId,
            // What the policy demands is stated: its defaults are applied on request only, and the service never
            // answers that request, so it would change in every update.
            SparkVersion = Limits.SparkVersion,
            NodeTypeId = Limits.NodeTypes[0],
            DriverNodeTypeId = Limits.NodeTypes[0],
            AzureAttributes = new JobJobClusterNewClusterAzureAttributesArgs
            {
                FirstOnDemand = ClusterPolicies.FirstOnDemand,
            },
            DataSecurityMode = "SINGLE_USER",
            Autoscale = new JobJobClusterNewClusterAutoscaleArgs { MinWorkers = 1, MaxWorkers = Limits.MaxWorkers },
            CustomTags = Limits.Tags.ToDictionary(),
        },
    };
}
