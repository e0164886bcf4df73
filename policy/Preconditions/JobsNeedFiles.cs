using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// A job starts by its schedule, by an event or at once, whether its notebooks and files have come or not.
/// </summary>
public sealed class JobsNeedFiles() : Precondition(
    "jobs-need-files",
    "Jobs and pipelines wait for every file, notebook and folder of the workspace that they name.",
    "terraform-provider-databricks, docs/resources/job.md, notebook_task and spark_python_task",
    "pass what is uploaded to the options of the job")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from job in stack.OfType(DatabricksTypes.Job, DatabricksTypes.Pipeline)
        from path in WorkspacePaths.NamedIn(job).Distinct()
        from files in Files(stack, path)
        select new Need(job, $"`{path}`", files);

    // Of a folder every file is needed; a path at which nothing is made is named too.
    static IEnumerable<ResourceFact[]> Files(StackFacts stack, string path) =>
        WorkspacePaths.Within(stack, path).Select(file => new[] { file }).DefaultIfEmpty([]);
}
