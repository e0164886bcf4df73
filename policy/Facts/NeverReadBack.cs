namespace Platform.Policy.Facts;

/// <summary>
/// Inputs that a provider takes and never gives back the same: set, they differ from the state in every update, for
/// ever.
/// </summary>
public static class NeverReadBack
{
    /// <summary>
    /// By type: the paths of such inputs.
    /// <list type="bullet">
    /// <item>Tags of an experiment (terraform-provider-databricks, `mlflow/resource_mlflow_experiment.go`): an update
    /// renames and does nothing else, and a read takes the server's tags, of which Databricks adds some itself.</item>
    /// </list>
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> Inputs { get; } = new Dictionary<string, string[]>
    {
        ["databricks:index/mlflowExperiment:MlflowExperiment"] = ["tags"],
    };
}
