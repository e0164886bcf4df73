namespace Platform.Policy.Facts;

/// <summary>Compute that Databricks runs outside of the network, and the storage that it has to reach.</summary>
static class Serverless
{
    static readonly string[] Clusters = ["jobClusterKey", "newCluster", "existingClusterId"];

    static readonly string[] Own = ["notebookTask", "sparkPythonTask", "pythonWheelTask", "sqlTask"];

    /// <summary>Whether a warehouse, or a task of a job, has no cluster of its own.</summary>
    public static bool Is(ResourceFact resource) => resource.Type switch
    {
        DatabricksTypes.Warehouse => resource.Inputs["enableServerlessCompute"].Text() == "true",
        DatabricksTypes.Job => resource.Inputs["tasks"].Items()
            .Any(task => Own.Any(kind => task.At(kind) is not null) && Clusters.All(kind => task.At(kind) is null)),
        _ => false,
    };

    /// <summary>The accounts of external locations that do not answer every address.</summary>
    public static IEnumerable<ResourceFact> ClosedAccounts(StackFacts stack) =>
        stack.OfType(DatabricksTypes.ExternalLocation)
            .SelectMany(location => stack.Sources(location, "url", AzureTypes.StorageAccount)).Distinct()
            .Where(account => account.Inputs["publicNetworkAccess"].Text() == "Disabled"
                || account.Inputs.At("networkRuleSet.defaultAction").Text() == "Deny");

    /// <summary>The endpoints of serverless compute to an account.</summary>
    public static IEnumerable<ResourceFact> Rules(StackFacts stack, ResourceFact account, string kind) =>
        stack.OfType("databricks:index/mwsNccPrivateEndpointRule:MwsNccPrivateEndpointRule").Where(rule =>
            rule.SourcesOf("resourceId").Contains(account.Key) && rule.Inputs["groupId"].Text() == kind);
}
