using System.Text;
using Platform.Components.Databricks.Scope;
using Platform.Mesh.Notebooks;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// The one way a file gets into the workspace: by its content, so that a changed file is a changed resource wherever
/// the program runs.
/// </summary>
/// <param name="workspace">The workspace.</param>
/// <param name="after">What must exist first: the folder with its permissions.</param>
public sealed class WorkspaceFiles(WorkspaceScope workspace, IReadOnlyList<Resource> after)
{
    static readonly byte[] NotebookMark = Encoding.UTF8.GetBytes(NotebookSource.FirstLine);

    /// <summary>Uploads a file; a Python file that says it is one becomes a notebook.</summary>
    /// <param name="owner">The component that the file belongs to.</param>
    /// <param name="name">Its logical name within the owner: the path relative to the owner's folder.</param>
    /// <param name="path">Where it goes: absolute, with extension, without <c>/Workspace</c>.</param>
    /// <param name="content">What is in it.</param>
    internal Resource Upload(PlatformComponent owner, string name, string path, byte[] content)
    {
        var logical = $"{owner.LogicalName}-{name.Replace('/', '-')}";
        var base64 = Convert.ToBase64String(content);
        return IsNotebook(path, content)
            ? new Notebook(logical, new NotebookArgs
            {
                // A notebook has no extension in the workspace.
                Path = path[..^".py".Length],
                Language = "PYTHON",
                ContentBase64 = base64,
                ProviderConfig = new NotebookProviderConfigArgs { WorkspaceId = workspace.Id },
            }, workspace.Inside(owner, after))
            : new WorkspaceFile(logical, new WorkspaceFileArgs
            {
                Path = path,
                ContentBase64 = base64,
                ProviderConfig = new WorkspaceFileProviderConfigArgs { WorkspaceId = workspace.Id },
            }, workspace.Inside(owner, after));
    }

    static bool IsNotebook(string path, byte[] content) =>
        path.EndsWith(".py", StringComparison.Ordinal) && content.AsSpan().StartsWith(NotebookMark);
}
