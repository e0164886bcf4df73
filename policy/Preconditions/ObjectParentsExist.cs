using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// A workspace object is made in a folder that exists. Uploading a file makes the folders above it; alerts,
/// dashboards and experiments make none.
/// </summary>
public sealed class ObjectParentsExist() : Precondition(
    "object-parents-exist",
    "Alerts, dashboards and experiments wait for their folder, or for a file that brings it.",
    "terraform-provider-databricks, docs/resources/alert_v2.md, dashboard.md and mlflow_experiment.md; "
    + "workspace/resource_notebook.go",
    "pass the folder, or what is uploaded into it, to its options")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from made in stack.Resources
        let folder = Folder(made)
        where folder is not null
        select new Need(made, $"the folder `{folder}`", [.. WorkspacePaths.Within(stack, folder)]);

    static string? Folder(ResourceFact resource) => resource.Type switch
    {
        DatabricksTypes.Alert or DatabricksTypes.Dashboard =>
            WorkspacePaths.Short(resource.Inputs["parentPath"].Text()),
        DatabricksTypes.Experiment => WorkspacePaths.FolderOf(resource.Inputs["name"].Text()),
        _ => null,
    };
}
