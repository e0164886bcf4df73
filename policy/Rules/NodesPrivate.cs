using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Nodes of clusters have no public address and no way in but the service that they belong to. Sources:
/// learn.microsoft.com/azure/databricks/security/network/classic/secure-cluster-connectivity;
/// learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet.
/// </summary>
public sealed class NodesPrivate() : ValuesRule(
    "nodes-private", Level.Mandatory, Severity.High,
    "Nodes of Databricks and Machine Learning have no public address and no login of their own.",
    "take public addresses and local login off", "NS-2", "SAT-NS-6")
{
    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new(AzureTypes.DatabricksWorkspace, "parameters.enableNoPublicIp.value", "true"),
        new(AzureTypes.MachineLearningCompute, "properties.disableLocalAuth", "true"),
        new(AzureTypes.MachineLearningCompute, "properties.properties.enableNodePublicIp", "false"),
        new(AzureTypes.MachineLearningCompute, "properties.properties.remoteLoginPortPublicAccess", "Disabled"),
    ];
}
