using Platform.Components.Databricks.Scope;
using Platform.Mesh.Flows;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;
using File = System.IO.File;

namespace Platform.Components.Databricks.Flows;

/// <summary>What the flows of a project share in the workspace, once: the project's Python, its requirements, and the experiment that its training runs are logged to.</summary>
public sealed class ProjectFiles : PlatformComponent
{
    /// <summary>Uploads a project's shared files.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="environment">What all flows have in common.</param>
    /// <param name="runtime">The folder that files go to.</param>
    /// <param name="mesh">Every flow of the environment.</param>
    /// <param name="flow">Any flow of the project: its path says which project it is.</param>
    /// <param name="options">Options of the component itself.</param>
    public ProjectFiles(string name, FlowEnvironment environment, FlowRuntime runtime, DataMesh mesh, Flow flow, ComponentResourceOptions? options = null)
        : base("platform:databricks:ProjectFiles", name, environment.Context, options)
    {
        Relative = flow.Path.ProjectFolder;
        Folder = $"{environment.Root}/{Relative}";
        Source = flow.ProjectFolder;
        var requirements = Path.Combine(Source, "requirements.txt");
        foreach (var file in SourceFolder.Read(Path.Combine(Source, "src")))
        {
            runtime.Files.Upload(this, $"src/{file.Name}", $"{Folder}/src/{file.Name}", file.Content);
        }

        if (File.Exists(requirements))
        {
            Requirements = $"/Workspace{Folder}/requirements.txt";
            runtime.Files.Upload(this, "requirements.txt", $"{Folder}/requirements.txt", File.ReadAllBytes(requirements));
        }

        var names = new FlowNames(flow, mesh, environment.Names);
        Experiment = $"{Folder}/experiment";
        var experiment = new MlflowExperiment($"{name}-experiment", new MlflowExperimentArgs
        {
            Name = Experiment,
            // Artefacts lie in Unity Catalog, where grants govern them, and not in the workspace's root storage, which is switched off.
            ArtifactLocation = $"dbfs:{names.Models}",
            Tags = environment.Context.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new MlflowExperimentTagArgs { Key = tag.Key, Value = tag.Value }).ToArray(),
            ProviderConfig = new MlflowExperimentProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.Inside(this, [runtime, .. environment.Catalogs.Of(names.Catalog, flow.Path.Project)]));
        _ = new Permissions($"{name}-experiment", new PermissionsArgs
        {
            ExperimentId = experiment.Id,
            AccessControls = [Grantee.Service(environment.RunAs).May("CAN_EDIT"), .. environment.Operators.Concat(environment.Viewers).Select(viewer => viewer.May("CAN_READ"))],
            ProviderConfig = new PermissionsProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.Inside(this));
        RegisterOutputs();
    }

    /// <summary>The project's folder in the repository.</summary>
    public string Relative { get; }

    /// <summary>The project's folder on disk.</summary>
    public string Source { get; }

    /// <summary>The project's folder in the workspace, without <c>/Workspace</c>.</summary>
    public string Folder { get; }

    /// <summary>The list of Python packages in the workspace; null: the project has none.</summary>
    public string? Requirements { get; }

    /// <summary>Workspace path of the experiment.</summary>
    public string Experiment { get; }
}
