using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A schema without a managed location of its own puts its tables below the root of its catalog, whatever its layer;
/// the location cannot be changed later.
/// </summary>
public sealed class SchemasLocated() : PolicyRule(
    "schemas-located", Level.Mandatory, Severity.High,
    "Every schema has a managed location of its own, in an external location.",
    "make `storageRoot` from an external location")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var locations = stack.OfType(DatabricksTypes.ExternalLocation).Select(location => location.Key).ToHashSet();
        foreach (var schema in stack.OfType(DatabricksTypes.Schema))
        {
            if (schema.Inputs["storageRoot"] is null)
            {
                yield return new Violation(
                    schema, "`storageRoot` is not set; its tables would lie below the root of the catalog");
            }
            else if (!schema.Dependencies.Any(locations.Contains))
            {
                yield return new Violation(schema, "`storageRoot` is not made from an external location; name one");
            }
        }
    }
}
