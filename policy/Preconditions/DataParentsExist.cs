using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// Catalog, schema and what is in it are made from the outside to the inside.
/// </summary>
public sealed class DataParentsExist() : Precondition(
    "data-parents-exist",
    "Schemas, volumes and models wait for their catalog and their schema.",
    "terraform-provider-databricks, docs/resources/schema.md, volume.md and registered_model.md",
    "make `catalogName` and `schemaName` from the resources")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack)
    {
        (string Input, string Parent)[] parents =
            [("catalogName", DatabricksTypes.Catalog), ("schemaName", DatabricksTypes.Schema)];
        return from resource in stack.OfType(DatabricksTypes.Schema, DatabricksTypes.Volume, DatabricksTypes.Model)
               from parent in parents
               where resource.Inputs[parent.Input] is not null
               select new Need(resource, $"its `{parent.Input}`",
                   // Who names the schema names its catalog by it.
                   [.. stack.Sources(resource, parent.Input, parent.Parent, DatabricksTypes.Schema)]);
    }
}
