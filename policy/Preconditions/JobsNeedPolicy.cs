using System.Text.Json.Nodes;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// A cluster is made by a policy that exists.
/// </summary>
public sealed class JobsNeedPolicy() : Precondition(
    "jobs-need-policy",
    "Jobs, pipelines and clusters wait for the cluster policy that they name.",
    "terraform-provider-databricks, docs/resources/job.md and cluster.md, policy_id",
    "make `policyId` from the policy")
{
    static readonly string[] Holders = ["jobClusters", "clusters", "policyId", "tasks"];

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from resource in stack.OfType(DatabricksTypes.Job, DatabricksTypes.Pipeline, DatabricksTypes.Cluster)
        from holder in Holders
        where Names(resource.Inputs[holder], holder)
        select new Need(resource, "its cluster policy",
            [.. stack.Sources(resource, holder, DatabricksTypes.ClusterPolicy)]);

    static bool Names(JsonNode? node, string name) => node switch
    {
        JsonObject item => item.Any(member => Names(member.Value, member.Key)),
        JsonArray list => list.Any(item => Names(item, name)),
        _ => node is not null && name == "policyId",
    };
}
