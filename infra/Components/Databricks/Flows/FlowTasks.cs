using Platform.Mesh.Flows;
using Pulumi;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>Turns the tasks of a flow into those of a job: each runs the same notebook and is told which task it is.</summary>
/// <param name="args">What the flow is deployed with.</param>
/// <param name="names">The names that the flow uses.</param>
sealed class FlowTasks(FlowDeploymentArgs args, FlowNames names)
{
    /// <summary>The key of the task that checks the gates, after all others.</summary>
    public const string QualityGates = "quality_gates";

    /// <summary>The environment of Python tasks on serverless compute.</summary>
    public const string PythonEnvironment = "python";

    readonly FlowDefinition definition = args.Flow.Definition;
    readonly Reliability reliability = Reliability.Of(args.Flow.Definition);

    /// <summary>The tasks, sorted by key: the provider compares them in order.</summary>
    public JobTaskArgs[] All => [.. WithGates.OrderBy(task => task.TaskKey, StringComparer.Ordinal).Select(Task)];

    /// <summary>Whether some task needs the job cluster.</summary>
    public bool NeedCluster => WithGates.Any(task => task.JobClusterKey is not null);

    /// <summary>Whether some task needs the environment for Python.</summary>
    public bool NeedPython => definition.Tasks.Any(UsesPythonEnvironment);

    // The gates look at what all tasks left, so they wait for every task that nobody else waits for; they run where the first task runs.
    IEnumerable<FlowTask> WithGates => definition.Quality.Count == 0 ? definition.Tasks : definition.Tasks.Append(new FlowTask
    {
        TaskKey = QualityGates,
        DependsOn = [.. definition.Tasks.Select(task => task.TaskKey).Except(definition.Tasks.SelectMany(task => task.DependsOn))],
        Serverless = definition.Tasks[0].Serverless,
        JobClusterKey = definition.Tasks[0].JobClusterKey,
    });

    JobTaskArgs Task(FlowTask task) => new()
    {
        TaskKey = task.TaskKey,
        DependsOns = task.DependsOn.Order(StringComparer.Ordinal).Select(key => new JobTaskDependsOnArgs { TaskKey = key }).ToArray(),
        RunIf = task.RunIf,
        JobClusterKey = task.JobClusterKey is { } cluster ? (Input<string>)cluster : null,
        EnvironmentKey = UsesPythonEnvironment(task) ? (Input<string>)PythonEnvironment : null,
        Libraries = task.Python is not null && task.JobClusterKey is not null && args.Project.Requirements is { } list ? [new JobTaskLibraryArgs { Requirements = list }] : [],
        MaxRetries = reliability.TaskRetries is { } retries ? (Input<int>)retries : null,
        MinRetryIntervalMillis = reliability.TaskRetries is null ? null : (Input<int>)Reliability.RetryPauseMilliseconds,
        RetryOnTimeout = reliability.TaskRetries is null ? null : (Input<bool>)false,
        NotebookTask = new JobTaskNotebookTaskArgs
        {
            NotebookPath = args.Runtime.RunTask,
            Source = "WORKSPACE",
            BaseParameters = Parameters(task),
        },
    };

    bool UsesPythonEnvironment(FlowTask task) => task.Python is not null && task.Serverless == true && args.Project.Requirements is not null;

    InputMap<string> Parameters(FlowTask task) => new()
    {
        ["flow"] = $"/Workspace{args.Environment.Root}/{args.Flow.Path.Folder}",
        ["task"] = task.TaskKey,
        ["mode"] = definition.Continuous is null ? "available_now" : "continuous",
        ["catalog"] = names.Catalog,
        ["schemas"] = names.Schemas,
        ["tables"] = Json.Sorted(names.TableParameters.Select(pair => (pair.Key, pair.Value))),
        ["landing"] = names.Landing,
        ["checkpoints"] = names.Checkpoints,
        ["experiment"] = args.Project.Experiment,
        ["streams"] = Streams(),
    };

    Output<string> Streams() => Output.All(args.Streams.OrderBy(stream => stream.Key, StringComparer.Ordinal).Select(stream =>
            Output.Tuple(stream.Value.BootstrapServers, stream.Value.Topic, stream.Value.ConsumerGroup, stream.Value.Credential).Apply(hub =>
                Json.Text(stream.Key) + ":" + Json.Sorted(("bootstrap_servers", hub.Item1), ("topic", hub.Item2), ("consumer_group", hub.Item3), ("credential", hub.Item4)))))
        .Apply(streams => "{" + string.Join(',', streams) + "}");
}
