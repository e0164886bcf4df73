using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// The folder that only deployments write to is made, with its access list, before anything lies in it.
/// </summary>
public sealed class FilesNeedFolder() : Precondition(
    "files-need-folder",
    "Files and notebooks wait for the folder of the plan that they lie in, and for its access list.",
    "terraform-provider-databricks, docs/resources/directory.md and permissions.md",
    "upload with `FlowRuntime.Files`")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from file in stack.OfType(DatabricksTypes.File, DatabricksTypes.Notebook)
        from folder in stack.OfType(DatabricksTypes.Directory)
        where WorkspacePaths.IsWithin(file, WorkspacePaths.Short(folder.Inputs["path"].Text()))
        from cause in Lists(stack, folder).Prepend(folder)
        select new Need(file, $"`{cause.Name}`, which it lies in", [cause]);

    static IEnumerable<ResourceFact> Lists(StackFacts stack, ResourceFact folder) =>
        stack.OfType(DatabricksTypes.Permissions)
            .Where(list => stack.Sources(list, "directoryPath", DatabricksTypes.Directory).Contains(folder));
}
