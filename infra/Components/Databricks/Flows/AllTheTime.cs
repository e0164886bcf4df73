using Platform.Mesh.Contracts;
using Platform.Mesh.Flows;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// A flow whose environment has it run all the time: the same files in one task, which runs the flow's tasks in their
/// order over what is new, again and again. A job that runs all the time may have no task that waits for another
/// (learn.microsoft.com/azure/databricks/jobs/continuous), and these wait for a reason.
/// </summary>
static class AllTheTime
{
    /// <summary>The key of the task.</summary>
    internal const string Task = "all_tasks";

    /// <summary>What the job of a flow is made from: the flow, or its one task.</summary>
    internal static FlowDeploymentArgs JobOf(FlowDeploymentArgs args) =>
        !args.Environment.Continuous.Contains(args.Flow.Path.ShortPath) ? args : args with
        {
            Flow = args.Flow with
            {
                Definition = args.Flow.Definition with
                {
                    Schedule = null,
                    Trigger = null,
                    Continuous = new(),
                    Tasks =
                    [
                        new()
                        {
                            TaskKey = Task,
                            JobClusterKey = "common-job-cluster",
                            // What any of them imports, the cluster installs.
                            Python = args.Flow.Definition.Tasks.Select(task => task.Python)
                                .FirstOrDefault(python => python is not null),
                        },
                    ],
                    // The task checks gates and promises itself, after each round.
                    Quality = [],
                },
                Contracts = new Dictionary<TableName, ContractTable>(),
            },
        };
}
