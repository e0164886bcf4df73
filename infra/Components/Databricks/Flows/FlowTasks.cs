using Platform.Components.Databricks.Scope;
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

    readonly FlowDefinition definition = args.Flow.Definition;
    readonly Reliability reliability = Reliability.Of(args.Flow.Definition);
    readonly bool retried = Reliability.Of(args.Flow.Definition).TaskRetries is not null;

    /// <summary>The tasks, sorted by key: the provider compares them in order.</summary>
    public JobTaskArgs[] All => [.. WithGates.OrderBy(task => task.TaskKey, StringComparer.Ordinal)
        .Select(task => Task(task, task.TaskKey, task.DependsOn))];

    /// <summary>The tasks as a part of a job that has those of several flows.</summary>
    /// <param name="part">What goes before their keys.</param>
    /// <param name="after">The keys of the tasks before this part.</param>
    public IEnumerable<(string Key, JobTaskArgs Task)> Behind(string part, IReadOnlyList<string> after) =>
        from task in WithGates
        let key = $"{part}_{task.TaskKey}"
        let before = task.DependsOn.Count == 0 ? after : task.DependsOn.Select(parent => $"{part}_{parent}")
        select (key, Task(task, key, before));

    /// <summary>The keys of the tasks that no other of them waits for.</summary>
    public IEnumerable<string> Last => WithGates.Select(task => task.TaskKey)
        .Except(WithGates.SelectMany(task => task.DependsOn));

    /// <summary>Whether some task needs the job cluster.</summary>
    public bool NeedCluster => WithGates.Any(task => task.JobClusterKey is not null);

    // The gates check what all tasks made, so they wait for every task that no other waits for; they run where the
    // first task runs.
    IEnumerable<FlowTask> WithGates => definition.Quality.Count == 0
        && !args.Flow.Contracts.Values.Any(contract => contract.Rules.Any())
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

    /// <summary>A task of the job.</summary>
    /// <param name="task">What it does.</param>
    /// <param name="key">Its key in the job.</param>
    /// <param name="after">The keys of those that it waits for.</param>
    public JobTaskArgs Task(FlowTask task, string key, IEnumerable<string> after) => new()
    {
        TaskKey = key,
        DependsOns = after
            .Order(StringComparer.Ordinal)
            .Select(parent => new JobTaskDependsOnArgs { TaskKey = parent })
            .ToArray(),
        RunIf = task.RunIf,
        JobClusterKey = Optional.Of(task.JobClusterKey),
        Libraries = Libraries(task),
        MaxRetries = Optional.Of(reliability.TaskRetries),
        MinRetryIntervalMillis = Optional.Of<int>(retried ? Reliability.RetryPauseMilliseconds : null),
        RetryOnTimeout = Optional.Of<bool>(retried ? false : null),
        NotebookTask = new JobTaskNotebookTaskArgs
        {
            NotebookPath = Installs(task) ? args.Runtime.RunPython : args.Runtime.RunTask,
            Source = "WORKSPACE",
            BaseParameters = Parameters(task),
        },
    };

    JobTaskLibraryArgs[] Libraries(FlowTask task) =>
        task.IsCode && task.JobClusterKey is not null && args.Files.Requirements is { } list
            ? [new JobTaskLibraryArgs { Requirements = list }]
            : [];

    // The Jobs API has refused an environment on a notebook task ("A task environment can not be provided for notebook
    // task", dbt-databricks issue 1009), so on serverless compute the notebook installs its packages itself.
    bool Installs(FlowTask task) =>
        task.IsCode && task.Serverless == true && args.Files.Requirements is not null;

    InputMap<string> Parameters(FlowTask task)
    {
        var parameters = Common(task);
        if (Installs(task))
        {
            parameters["requirements"] = args.Files.Requirements!;
        }

        // Where Spark keeps what it has fitted: its models are folders, not objects that pickle.
        if (task.Spark is not null)
        {
            parameters["models"] = names.Models;
        }

        return parameters;
    }

    InputMap<string> Common(FlowTask task) => new()
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
        ["streams"] = Streams(task),
        ["sees"] = args.Environment.SeePeople.AreCaller(),
    };

    // A task that sends is told of nothing else: it has the credential of the sender, and the others have the reader's.
    Output<string> Streams(FlowTask task) => Output
        .All((task.Sends.Any() ? args.Sinks.Where(sink => task.Sends.Contains(sink.Key)) : args.Streams)
            .OrderBy(stream => stream.Key, StringComparer.Ordinal).Select(stream => stream.Value.Parameter
            .Apply(hub => $"{Json.Text(stream.Key)}:{hub}")))
        .Apply(streams => "{" + string.Join(',', streams) + "}");
}
