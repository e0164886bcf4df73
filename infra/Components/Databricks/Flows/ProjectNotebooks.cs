using System.Text;
using Platform.Components.Databricks.Scope;
using Platform.Mesh.Flows;
using Platform.Mesh.Notebooks;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// The notebooks of a project, which people run with rights of their own: a folder with an access list, the notebooks,
/// and beside them the names that their widgets begin with in this environment.
/// </summary>
public sealed class ProjectNotebooks : PlatformComponent
{
    /// <summary>The file that names catalog and schemas, in the folder of the notebooks.</summary>
    public const string Names = "names.json";

    /// <summary>Uploads the notebooks of a project.</summary>
    public ProjectNotebooks(string name, ProjectNotebooksArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:ProjectNotebooks", name, args.Environment.Context, options)
    {
        var (environment, folder) = (args.Environment, $"{args.Files.Folder}/{NotebookFolder.Name}");
        var directory = new Pulumi.Databricks.Directory($"{name}-folder", new DirectoryArgs
        {
            Path = folder,
            DeleteRecursive = true,
            ProviderConfig = new DirectoryProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.Inside(this, args.Files));
        // To run one is more than to read it, which the list of the folder above allows.
        var runnable = environment.Workspace.Permit(
            this,
            $"{name}-folder",
            on => on.DirectoryPath = directory.Path,
            environment.Operators.May("CAN_RUN"));
        var files = new WorkspaceFiles(environment.Workspace, [args.Runtime, runnable]);
        foreach (var notebook in args.Notebooks)
        {
            files.Upload(this, notebook.Name, $"{folder}/{notebook.Name}", notebook.Content);
        }

        files.Upload(this, Names, $"{folder}/{Names}", Encoding.UTF8.GetBytes(NamesOf(environment, args.Flow)));
        RegisterOutputs();
    }

    static string NamesOf(FlowEnvironment environment, Flow flow) => Json.Sorted(
        Layers.All
            .Select(layer => (layer, environment.Names.Schema(flow.Path, layer)))
            .Prepend(("catalog", environment.Names.Catalog(flow.Path)))) + "\n";
}
