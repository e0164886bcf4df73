using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// The tasks of a flow that tries out its project: removes what an earlier run left, runs every flow of the project in
/// the order of their tables, the flow itself among them, and removes everything, whatever has happened.
/// </summary>
/// <param name="args">What the flow is deployed with.</param>
sealed class IntegrationTasks(FlowDeploymentArgs args)
{
    const string Before = "clean_before";

    readonly List<(string Key, FlowTasks Tasks)> parts = Parts(args);

    /// <summary>The tasks, sorted by key.</summary>
    public JobTaskArgs[] All
    {
        get
        {
            List<(string Key, JobTaskArgs Task)> all = [(Before, Clean(Before, []))];
            IReadOnlyList<string> last = [Before];
            foreach (var (part, tasks) in parts)
            {
                all.AddRange(tasks.Behind(part, last));
                last = [.. tasks.Last.Select(key => $"{part}_{key}")];
            }

            var after = Clean("clean_after", last);
            after.RunIf = "ALL_DONE";
            // A run is as well as its last tasks, and cleaning ends well when all before it failed: this one does not
            // (learn.microsoft.com/azure/databricks/jobs/run-if, "How does Databricks determine job run status").
            all.AddRange([("clean_after", after), ("passed", Passed(last))]);
            return [.. all.OrderBy(task => task.Key, StringComparer.Ordinal).Select(task => task.Task)];
        }
    }

    /// <summary>Whether some task needs the job cluster.</summary>
    public bool NeedCluster => parts.Any(part => part.Tasks.NeedCluster);

    JobTaskArgs Clean(string key, IReadOnlyList<string> after) => TasksOf(args.Flow, args, args.Names).Task(
        new FlowTask
        {
            TaskKey = "clean_up",
            Serverless = args.Flow.Definition.Tasks[0].Serverless,
            JobClusterKey = args.Flow.Definition.Tasks[0].JobClusterKey,
        },
        key,
        after);

    static JobTaskArgs Passed(IReadOnlyList<string> after) => new()
    {
        TaskKey = "passed",
        DependsOns = after.Select(key => new JobTaskDependsOnArgs { TaskKey = key }).ToArray(),
        RunIf = "ALL_SUCCESS",
        ConditionTask = new JobTaskConditionTaskArgs { Left = "1", Op = "EQUAL_TO", Right = "1" },
    };

    static IEnumerable<Flow> Flows(FlowDeploymentArgs args)
    {
        var flows = args.Environment.Mesh.Find(args.Flow.Path.ProjectPath)
            .Where(flow => flow.Path.Org == args.Flow.Path.Org)
            .Where(flow => flow.Definition.Integration is null || flow.Path == args.Flow.Path)
            .ToDictionary(flow => flow.Path.ShortPath);
        return ResolvedOrder.Of([.. flows.Values.Select(ResolvedFlow.Of)]).Items.Select(flow => flows[flow.Flow]);
    }

    static List<(string Key, FlowTasks Tasks)> Parts(FlowDeploymentArgs args)
    {
        var tried = args.Environment.Mesh.TriedBy(args.Flow);
        return
        [
            .. Flows(args).Select(flow => (
                string.Join('_', new[] { flow.Path.FlowType, flow.Path.Flow }.Where(part => part.Length > 0)),
                TasksOf(flow, args, new FlowNames(DataMesh.AsTried(flow), tried, args.Environment.Names)))),
        ];
    }

    // Its files are the project's; its names are those of the project while it is tried out, and it reads no hub.
    static FlowTasks TasksOf(Flow flow, FlowDeploymentArgs args, FlowNames names) =>
        new(new() { Runtime = args.Runtime, Files = args.Files, Flow = flow }, names);
}
