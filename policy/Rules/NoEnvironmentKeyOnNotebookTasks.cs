using System.Text.Json.Nodes;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A notebook task takes no environment: the Jobs API has refused the job ("A task environment can not be provided for
/// notebook task"; dbt-databricks issue 1009, terraform-provider-databricks issue 4388).
/// </summary>
public sealed class NoEnvironmentKeyOnNotebookTasks() : ResourceRule(
    "no-environment-key-on-notebook-tasks", Level.Mandatory, Severity.Medium,
    "No notebook task names an environment; its notebook installs what it needs.",
    "install packages with `%pip` in the notebook")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from job in stack.OfType(DatabricksTypes.Job)
        from task in job.Inputs["tasks"].Items().SelectMany(WithRepeated)
        where task.At("notebookTask") is not null && task.At("environmentKey") is not null
        select new Violation(
            job,
            $"the notebook task {task.At("taskKey").Shown()} has the `environmentKey` "
            + $"{task.At("environmentKey").Shown()}; install its packages with `%pip` in the notebook");

    static JsonNode?[] WithRepeated(JsonNode? task) => [task, task.At("forEachTask.task")];
}
