using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Inputs that a service never answers as they were sent are not set: each would be a change in every update.
/// </summary>
public sealed class InputsReadBack() : ResourceRule(
    "inputs-read-back", Level.Mandatory, Severity.Medium,
    "No input is set that the service never answers as it was sent.",
    "leave the input out")
{
    // Type, path, what happens. A step into a list goes to each of its items. Sources: databricks/cli #5731 and
    // terraform-provider-databricks #3658 (taken, never returned); the service adds `unity.catalog.managed.*` to the
    // properties of a catalog or schema, and the provider compares the whole map; an update of an experiment renames
    // and does nothing else, and a read takes the server's tags (mlflow/resource_mlflow_experiment.go).
    static readonly (string Type, string Path, string Why)[] Never =
    [
        (DatabricksTypes.Cluster, "applyPolicyDefaultValues", "is never answered"),
        (DatabricksTypes.Job, "jobClusters.newCluster.applyPolicyDefaultValues", "is never answered"),
        (DatabricksTypes.Job, "tasks.newCluster.applyPolicyDefaultValues", "is never answered"),
        (DatabricksTypes.Catalog, "properties", "is answered with keys of the service's own"),
        (DatabricksTypes.Schema, "properties", "is answered with keys of the service's own"),
        (DatabricksTypes.Experiment, "tags", "is answered with tags of the service's own"),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
    [
        .. stack.OfType(DatabricksTypes.Job).Where(StatesNeedlessCondition).Select(job => new Violation(
            job, "`trigger.tableUpdate.condition` is never answered and says nothing of one table; leave it out")),
        .. Always(stack),
    ];

    // databricks/cli #6315: of several tables there is no way to leave it out.
    static bool StatesNeedlessCondition(ResourceFact job) =>
        job.Inputs.At("trigger.tableUpdate") is { } update
        && update.At("condition") is not null
        && update.At("tableNames").Items().Count() < 2;

    static IEnumerable<Violation> Always(StackFacts stack) =>
        from fact in Never
        from resource in stack.OfType(fact.Type)
        where resource.Inputs.All(fact.Path).Any(value => value is not null)
        select new Violation(resource, $"`{fact.Path}` {fact.Why}, so every update would change it; leave it out");
}
