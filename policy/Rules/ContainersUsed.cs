using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Unity Catalog reaches a container through an external location. One without is empty for ever, whatever its name
/// promises.
/// </summary>
public sealed class ContainersUsed() : PolicyRule(
    "containers-used", Level.Mandatory, Severity.Medium,
    "Every container of the lake is an external location of Unity Catalog.",
    "make an external location from it, or drop the container")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var located = stack.OfType(DatabricksTypes.ExternalLocation)
            .SelectMany(location => location.Dependencies).ToHashSet();
        // The lake's accounts are the hierarchical ones; the state of Pulumi, say, is in another.
        var lake = stack.OfType(AzureTypes.StorageAccount)
            .Where(account => account.Inputs["isHnsEnabled"].Text() == "true")
            .Select(account => account.Key).ToHashSet();
        return from container in stack.OfType(AzureTypes.BlobContainer)
               where container.Dependencies.Any(lake.Contains) && !located.Contains(container.Key)
               select new Violation(container, "no external location is made from it; make one, or drop the container");
    }
}
