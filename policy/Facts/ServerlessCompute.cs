using System.Text.Json.Nodes;

namespace Platform.Policy.Facts;

/// <summary>What of a plan computes serverless: in Databricks' network, not in the platform's.</summary>
static class ServerlessCompute
{
    static readonly string[] Clusters = ["newCluster", "jobClusterKey", "existingClusterId"];

    /// <summary>Warehouses, pipelines and jobs that compute serverless.</summary>
    public static IEnumerable<ResourceFact> Of(StackFacts stack) =>
        stack.Resources.Where(resource => resource.Type switch
        {
            DatabricksTypes.Warehouse => resource.Inputs["enableServerlessCompute"].Text() == "true",
            DatabricksTypes.Pipeline => resource.Inputs["serverless"].Text() == "true",
            DatabricksTypes.Job => resource.Inputs["tasks"].Items().Any(HasNoCluster),
            _ => false,
        });

    static bool HasNoCluster(JsonNode? task) => Clusters.All(member => task.At(member) is null);
}
