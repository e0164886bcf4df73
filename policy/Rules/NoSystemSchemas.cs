using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Databricks switches the schemas of the catalog <c>system</c> on by itself, answers MANAGED for them, and the
/// provider then drops the resource that it has just made. Source: terraform-provider-databricks,
/// <c>catalog/resource_system_schema.go</c>, #4874, #5505, #5878.
/// </summary>
public sealed class NoSystemSchemas() : ResourceRule(
    "no-system-schemas", Level.Mandatory, Severity.High,
    "No schema of the catalog `system` is a resource.",
    "switch the schema on as docs/first-deployment.md says")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from schema in stack.OfType("databricks:index/systemSchema:SystemSchema")
        select new Violation(
            schema, $"`{schema.Inputs["schema"].Text()}` is managed by Databricks; docs/first-deployment.md says how "
                + "one that is off is switched on");
}
