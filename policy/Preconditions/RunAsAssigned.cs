using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// Jobs, pipelines and alerts run as an identity that the workspace knows.
/// </summary>
public sealed class RunAsAssigned() : Precondition(
    "run-as-assigned",
    "What runs as a service principal waits for its workspace assignment.",
    "terraform-provider-databricks, docs/resources/job.md, run_as",
    "make it with `WorkspaceScope.Runs`")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from resource in stack.OfType(DatabricksTypes.Job, DatabricksTypes.Pipeline, DatabricksTypes.Alert)
        from principal in NamedPrincipals.In(stack, resource, "runAs")
        select new Need(resource, $"`{principal}` in the workspace", NamedPrincipals.Assignments(stack, principal));
}
