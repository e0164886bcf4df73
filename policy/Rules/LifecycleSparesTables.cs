using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A lifecycle rule deletes by age, and what a stream or a table needs may be old: its first metadata, the files of a
/// state that nothing has changed, a part that no query has rewritten. So no lifecycle policy names a container that
/// Unity Catalog or a job reaches. Source: community.databricks.com, Auto Loader: inquiry regarding checkpoint files
/// (checkpoints belong where no lifecycle policy acts, or the state of the stream breaks).
/// </summary>
public sealed class LifecycleSparesTables() : PolicyRule(
    "lifecycle-spares-tables", Level.Mandatory, Severity.Critical,
    "No lifecycle rule touches a container with tables, volumes or checkpoints.",
    "take the container out of the lifecycle policy")
{
    // What lies there is on its way to somewhere else: it may age.
    const string Stage = "stage";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var used = stack.Resources
            .Where(resource => resource.Type.StartsWith("databricks:", StringComparison.Ordinal))
            .Where(resource => resource.Type != DatabricksTypes.ExternalLocation || !OnlyStages(resource, stack))
            .SelectMany(resource => resource.Dependencies)
            .ToHashSet();
        return from policy in stack.OfType("azure-native:storage:ManagementPolicy")
               from container in stack.OfType(AzureTypes.BlobContainer)
               where policy.Dependencies.Contains(container.Key) && used.Contains(container.Key)
               select new Violation(
                   policy,
                   $"a rule of `policy` ages `{container.Name}`, in which Databricks keeps tables, volumes or "
                   + "checkpoints; take the container out of it");
    }

    // A location that holds volumes called stage, and nothing else that could keep data.
    static bool OnlyStages(ResourceFact location, StackFacts stack)
    {
        var kept = stack.OfType(DatabricksTypes.Catalog, DatabricksTypes.Schema, DatabricksTypes.Volume)
            .Where(resource => resource.Dependencies.Contains(location.Key))
            .ToArray();
        return kept.Length > 0 && kept.All(resource =>
            resource.Type == DatabricksTypes.Volume && resource.Inputs["name"].Text() == Stage);
    }
}
