using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>What every flow of an environment needs in the workspace, once: the folder that deployments write and others read, and the notebook that runs a task.</summary>
public sealed class FlowRuntime : PlatformComponent
{
    /// <summary>The folders of the repository that job tasks run from: the notebook with its modules, and what both executors import.</summary>
    public static readonly IReadOnlyList<string> Folders = ["runtime/databricks", "runtime/python"];

    /// <summary>Makes the folder and uploads the runtime.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="environment">What all flows have in common.</param>
    /// <param name="repository">The repository's root on disk.</param>
    /// <param name="options">Options of the component itself.</param>
    public FlowRuntime(string name, FlowEnvironment environment, string repository, ComponentResourceOptions? options = null)
        : base("platform:databricks:FlowRuntime", name, environment.Context, options)
    {
        var root = new Pulumi.Databricks.Directory($"{name}-root", new DirectoryArgs
        {
            Path = environment.Root,
            ProviderConfig = new DirectoryProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.Inside(this));
        var readable = new Permissions($"{name}-root", new PermissionsArgs
        {
            // By path: the id of a folder has 64 bits, and the SDK cuts it to 32.
            DirectoryPath = root.Path,
            AccessControls = environment.Operators.Concat(environment.Viewers).Append(Grantee.Service(environment.RunAs)).Select(reader => reader.May("CAN_READ")).ToArray(),
            ProviderConfig = new PermissionsProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.Inside(this));
        Files = new WorkspaceFiles(environment.Workspace, [readable]);
        foreach (var folder in Folders)
        {
            foreach (var file in SourceFolder.Read(Path.Combine(repository, folder)))
            {
                Files.Upload(this, file.Name, $"{environment.Root}/{folder}/{file.Name}", file.Content);
            }
        }

        RunTask = $"{environment.Root}/{Folders[0]}/run_task";
        RegisterOutputs();
    }

    /// <summary>Uploads files into the folder.</summary>
    public WorkspaceFiles Files { get; }

    /// <summary>Path of the notebook that runs one task of a flow.</summary>
    public string RunTask { get; }
}
