using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// What nobody uses is switched off: clusters, warehouses and pools by their idle time, Machine Learning by going
/// down to no node. Source: learn.microsoft.com/azure/databricks/compute/configure, automatic termination.
/// </summary>
public sealed class ComputeStops() : ResourceRule(
    "compute-stops", Level.Mandatory, Severity.Medium,
    "Clusters, warehouses, pools and Machine Learning's compute stop when nobody uses them.",
    "set the idle time, and no least number of nodes")
{
    static readonly (string Type, string Path, bool Zero)[] Idle =
    [
        (DatabricksTypes.Cluster, "autoterminationMinutes", false),
        (DatabricksTypes.Warehouse, "autoStopMins", false),
        (DatabricksTypes.InstancePool, "idleInstanceAutoterminationMinutes", false),
        (AzureTypes.MachineLearningCompute, "properties.properties.scaleSettings.minNodeCount", true),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from fact in Idle
        from resource in stack.OfType(fact.Type)
        let got = resource.Inputs.At(fact.Path)
        where got.IsMark() || got is null || got.Text() == "0" != fact.Zero
        select new Violation(
            resource, $"`{fact.Path}` is {got.Shown()}; {(fact.Zero ? "set it to 0" : "set it to more than 0")}")
        {
            NotJudged = got.IsMark(),
        };
}
