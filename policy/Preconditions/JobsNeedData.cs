using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// A job writes into schemas and volumes; the first run of one that starts by itself may come at once.
/// </summary>
public sealed class JobsNeedData() : Precondition(
    "jobs-need-data",
    "Jobs, pipelines and alerts wait for the schemas and volumes that they name.",
    "terraform-provider-databricks, docs/resources/job.md; docs.databricks.com, Unity Catalog volumes, paths",
    "pass `FlowEnvironment.DataOf` to its options")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack)
    {
        var data = stack.OfType(DatabricksTypes.Schema, DatabricksTypes.Volume)
            .Select(made => (made, Name: $"{Schema(stack, made)}.{made.Inputs["name"].Text()}")).ToArray();
        return from job in stack.OfType(DatabricksTypes.Job, DatabricksTypes.Pipeline, DatabricksTypes.Alert)
               let text = job.Inputs.ToJsonString().Replace('/', '.')
               from one in data
               where Names(text, one.Name)
               select new Need(job, $"`{one.Name}`", [one.made]);
    }

    static bool Names(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            // A name that goes on is another one.
            if (!(char.IsLetterOrDigit(text[at + name.Length]) || text[at + name.Length] == '_'))
            {
                return true;
            }
        }

        return false;
    }

    static string? Schema(StackFacts stack, ResourceFact made) =>
        made.Type == DatabricksTypes.Schema
        ? NameOf(stack.Sources(made, "catalogName", DatabricksTypes.Catalog))
        : stack.Sources(made, "schemaName", DatabricksTypes.Schema)
            .Select(schema => $"{Schema(stack, schema)}.{NameOf([schema])}").FirstOrDefault();

    static string? NameOf(IEnumerable<ResourceFact> resources) => resources.FirstOrDefault()?.Inputs["name"].Text();
}
