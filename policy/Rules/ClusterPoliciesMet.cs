using System.Text.Json.Nodes;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A cluster states each value that its policy demands. The defaults of a policy are applied only on request, and that
/// request is never answered. With a pool the nodes are the pool's, and the provider drops them from the cluster.
/// Sources: learn.microsoft.com/azure/databricks/admin/clusters/policy-definition; terraform-provider-databricks,
/// <c>clusters/clusters_api.go</c>.
/// </summary>
public sealed class ClusterPoliciesMet() : PolicyRule(
    "cluster-policies-met", Level.Mandatory, Severity.High,
    "A cluster states each value that the policy it is made under demands.",
    "state the value that the policy demands", "PV-4")
{
    // It says what the policy is for, and is no value of a cluster.
    const string Virtual = "cluster_type";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var policies = stack.OfType(DatabricksTypes.ClusterPolicy)
            .ToDictionary(policy => policy.Key, PolicyElement.Read);
        return from resource in stack.OfType(DatabricksTypes.Job, DatabricksTypes.Cluster)
               from cluster in Clusters(resource)
               from policy in resource.Dependencies.Where(policies.ContainsKey)
               from element in policies[policy]
               where element.Path != Virtual && !(cluster["instancePoolId"] is not null && element.OfNodes)
               let got = element.In(cluster)
               where got.IsMark() || !element.Allows(got)
               select new Violation(
                   resource, $"`{element.Path}` is {got.Shown()}; {policy.Split("::")[1]} demands {element.Demand}")
               {
                   NotJudged = got.IsMark(),
               };
    }

    static IEnumerable<JsonObject> Clusters(ResourceFact resource) => resource.Type == DatabricksTypes.Cluster
        ? [resource.Inputs]
        : resource.Inputs["jobClusters"].Items().Select(job => job.At("newCluster")).OfType<JsonObject>();
}
