using Platform.Mesh.Flows;
using Pulumi;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>The tasks of a flow as tasks of a job: each runs the same notebook, which is told its task.</summary>
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
    readonly bool retried = Reliability.Of(args.Flow.Definition).TaskRetries is not null;

    /// <summary>The tasks, sorted by key: the provider compares them in order.</summary>
    public JobTaskArgs[] All => [.. WithGates.OrderBy(task => task.TaskKey, StringComparer.Ordinal).Select(Task)];

    /// <summary>Whether some task needs the job cluster.</summary>
    public bool NeedCluster => WithGates.Any(task => task.JobClusterKey is not null);

    /// <summary>Whether some task needs the environment for Python.</summary>
    public bool NeedPython => definition.Tasks.Any(UsesPythonEnvironment);

    // The gates check what all tasks made, so they wait for every task that no other waits for; they run where the
    // first task runs.
    IEnumerable<FlowTask> WithGates => definition.Quality.Count == 0
        ? definition.Tasks
        : definition.Tasks.Append(new FlowTask
        {
            TaskKey = QualityGates,
            DependsOn =
            [
                .. definition.Tasks.Select(task => task.TaskKey)
                    .Except(definition.Tasks.SelectMany(task => task.DependsOn)),
            ],
            Serverless = definition.Tasks[0].Serverless,
            JobClusterKey = definition.Tasks[0].JobClusterKey,
        });

    JobTaskArgs Task(FlowTask task) => new()
    {
        TaskKey = task.TaskKey,
        DependsOns = task.DependsOn
            .Order(StringComparer.Ordinal)
            .Select(key => new JobTaskDependsOnArgs { TaskKey = key })
            .ToArray(),
        RunIf = task.RunIf,
        JobClusterKey = Optional.Of(task.JobClusterKey),
        EnvironmentKey = Optional.Of(UsesPythonEnvironment(task) ? PythonEnvironment : null),
        Libraries = Libraries(task),
        MaxRetries = Optional.Of(reliability.TaskRetries),
        MinRetryIntervalMillis = Optional.Of<int>(retried ? Reliability.RetryPauseMilliseconds : null),
        RetryOnTimeout = Optional.Of<bool>(retried ? false : null),
        NotebookTask = new JobTaskNotebookTaskArgs
        {
            NotebookPath = args.Runtime.RunTask,
            Source = "WORKSPACE",
            BaseParameters = Parameters(task),
        },
    };

    JobTaskLibraryArgs[] Libraries(FlowTask task) =>
        task.Python is not null && task.JobClusterKey is not null && args.Files.Requirements is { } list
            ? [new JobTaskLibraryArgs { Requirements = list }]
            : [];

    bool UsesPythonEnvironment(FlowTask task) =>
        task.Python is not null && task.Serverless == true && args.Files.Requirements is not null;

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
        ["experiment"] = args.Files.Experiment,
        ["streams"] = Streams(),
    };

    Output<string> Streams() => Output
        .All(args.Streams.OrderBy(stream => stream.Key, StringComparer.Ordinal).Select(stream => stream.Value.Parameter
            .Apply(hub => $"{Json.Text(stream.Key)}:{hub}")))
        .Apply(streams => "{" + string.Join(',', streams) + "}");
}
