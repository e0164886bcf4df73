using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// What every flow of an environment needs in the workspace, once: the folder that deployments write and others read,
/// and the notebooks that run a task.
/// </summary>
public sealed class FlowRuntime : PlatformComponent
{
    /// <summary>The repository's folders that tasks run from: the notebook, and what both executors import.</summary>
    public static readonly IReadOnlyList<string> Folders = ["runtime/databricks", "runtime/python"];

    /// <summary>Makes the folder and uploads the runtime.</summary>
    public FlowRuntime(string name, FlowRuntimeArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:FlowRuntime", name, args.Environment.Context, options)
    {
        var environment = args.Environment;
        var root = new Pulumi.Databricks.Directory($"{name}-root", new DirectoryArgs
        {
            Path = environment.Root,
            // Uploads make folders below it that no state knows.
            DeleteRecursive = true,
            ProviderConfig = new DirectoryProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.Inside(this));
        // By path: the id of a folder has 64 bits, and the SDK cuts it to 32.
        var readable = environment.Workspace.Permit(
            this,
            $"{name}-root",
            on => on.DirectoryPath = root.Path,
            [.. environment.Readers.May("CAN_READ"), environment.Runner.May("CAN_READ")]);
        Files = new WorkspaceFiles(environment.Workspace, [readable]);
        foreach (var folder in Folders)
        {
            foreach (var file in SourceFolder.Read(Path.Combine(args.Repository, folder)))
            {
                Files.Upload(this, file.Name, $"{environment.Root}/{folder}/{file.Name}", file.Content);
            }
        }

        Environment = environment;
        Channels = [.. Destinations.Channels(this, environment)];
        Mailbox = Destinations.Mailbox(this, environment);
        RunTask = $"{environment.Root}/{Folders[0]}/run_task";
        RunPython = $"{environment.Root}/{Folders[0]}/run_python";
        RegisterOutputs();
    }

    /// <summary>What all flows have in common.</summary>
    public FlowEnvironment Environment { get; }

    /// <summary>Uploads files into the folder.</summary>
    public WorkspaceFiles Files { get; }

    /// <summary>The destinations of channels (Teams, Slack) that hear of failed runs and of alerts.</summary>
    public IReadOnlyList<Output<string>> Channels { get; }

    /// <summary>The destination through which alerts reach the environment's addresses; null: nobody hears.</summary>
    public Output<string>? Mailbox { get; }

    /// <summary>All of them: what an alert tells.</summary>
    public IReadOnlyList<Output<string>> Heard => [.. Mailbox is null ? [] : new[] { Mailbox }, .. Channels];

    /// <summary>Path of the notebook that runs one task of a flow.</summary>
    public string RunTask { get; }

    /// <summary>Path of the notebook that installs a project's packages first, on serverless compute.</summary>
    public string RunPython { get; }
}
