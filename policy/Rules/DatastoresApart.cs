using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Azure Machine Learning reads files by path and by a role on the container. Below a managed location that would be
/// the files of tables, past every grant of Unity Catalog, and without Delta's log they are not even the table. Source:
/// learn.microsoft.com/azure/databricks/connect/unity-catalog/cloud-storage/managed-storage.
/// </summary>
public sealed class DatastoresApart() : PolicyRule(
    "datastores-apart", Level.Mandatory, Severity.High,
    "No datastore of Machine Learning is a container that holds managed tables.",
    "give the datastore a container of files", "PA-7")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var locations = stack.OfType(DatabricksTypes.ExternalLocation).ToDictionary(location => location.Key);
        var managed = stack.OfType(DatabricksTypes.Catalog, DatabricksTypes.Schema)
            .SelectMany(holder => holder.Dependencies)
            .Where(locations.ContainsKey)
            .SelectMany(location => locations[location].Dependencies)
            .Where(key => key.StartsWith(AzureTypes.BlobContainer + "::", StringComparison.Ordinal))
            .ToHashSet();
        return from datastore in stack.OfType(AzureTypes.Datastore)
               from container in datastore.Dependencies.Where(managed.Contains)
               select new Violation(
                   datastore, $"it reads `{container.Split("::")[1]}`, where tables lie; give it a container of files");
    }
}
