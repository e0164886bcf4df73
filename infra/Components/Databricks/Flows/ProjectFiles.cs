using System.Text;
using Platform.Components.Databricks.Scope;
using Platform.Mesh.Flows;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;
using File = System.IO.File;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// What the flows of a project share in the workspace, once: the project's Python, its requirements, and the experiment
/// that its training runs are logged to.
/// </summary>
public sealed class ProjectFiles : PlatformComponent
{
    /// <summary>Uploads a project's shared files.</summary>
    public ProjectFiles(string name, ProjectFilesArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:ProjectFiles", name, args.Runtime.Context, options)
    {
        var (environment, runtime, flow) = (args.Runtime.Environment, args.Runtime, args.Flow);
        Relative = flow.Path.ProjectFolder;
        Folder = $"{environment.Root}/{Relative}";
        Source = flow.ProjectFolder;
        var requirements = Path.Combine(Source, "requirements.txt");
        List<Resource> uploaded =
        [
            .. SourceFolder.Read(Path.Combine(Source, "src")).Select(file =>
                runtime.Files.Upload(this, $"src/{file.Name}", $"{Folder}/src/{file.Name}", file.Content)),
        ];

        if (File.Exists(requirements))
        {
            Requirements = $"/Workspace{Folder}/requirements.txt";
            uploaded.Add(runtime.Files.Upload(
                this, "requirements.txt", $"{Folder}/requirements.txt", File.ReadAllBytes(requirements)));
        }

        Experiment = $"{Folder}/experiment";
        // An upload makes the folder that the experiment lies in, so a project that shares nothing gets its name.
        if (uploaded.Count == 0)
        {
            var path = Encoding.UTF8.GetBytes($"{flow.Path.ProjectPath}\n");
            uploaded.Add(runtime.Files.Upload(this, "project.txt", $"{Folder}/project.txt", path));
        }

        MakeExperiment(environment, flow, [runtime, .. uploaded]);
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

    void MakeExperiment(FlowEnvironment environment, Flow flow, IEnumerable<Resource> after)
    {
        var names = new FlowNames(flow, environment.Mesh, environment.Names);
        var experiment = new MlflowExperiment($"{LogicalName}-experiment", new MlflowExperimentArgs
        {
            Name = Experiment,
            // In Unity Catalog grants govern the artefacts; the workspace's root storage is switched off.
            ArtifactLocation = $"dbfs:{names.Models}",
            ProviderConfig = new MlflowExperimentProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.Inside(this, [.. after, .. environment.DataOf(flow.Path)]));
        environment.Workspace.Permit(
            this,
            $"{LogicalName}-experiment",
            on => on.ExperimentId = experiment.Id,
            [environment.Runner.May("CAN_EDIT"), .. environment.Readers.May("CAN_READ")]);
    }
}
