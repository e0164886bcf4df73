using Platform.Components.Databricks.Scope;
using Platform.Settings;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks;

/// <summary>A Git folder in the workspace, to look at and to try things in; jobs never run from it. Azure DevOps only: it takes the deploying identity itself, and no token.</summary>
public sealed class GitFolder : PlatformComponent
{
    /// <summary>Makes the folder.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="context">What the stack decides for all components.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="settings">Repository and branch.</param>
    /// <param name="readers">Who may read it.</param>
    /// <param name="options">Options of the component.</param>
    public GitFolder(string name, PlatformContext context, WorkspaceScope workspace, GitFolderSettings settings, IReadOnlyList<Grantee> readers, ComponentResourceOptions? options = null)
        : base("platform:databricks:GitFolder", name, context, options)
    {
        var credential = new GitCredential($"{name}-credential", new GitCredentialArgs
        {
            // The Entra form of the provider: the identity that calls is the credential.
            GitProvider = "azureDevOpsServicesAad",
            ProviderConfig = new GitCredentialProviderConfigArgs { WorkspaceId = workspace.Id },
        }, workspace.Inside(this));
        var repository = new Repo(name, new RepoArgs
        {
            Url = settings.Url,
            GitProvider = "azureDevOpsServices",
            Branch = settings.Branch,
            Path = $"/Repos/{context.Names.Platform}/{context.Names.Environment}",
            ProviderConfig = new RepoProviderConfigArgs { WorkspaceId = workspace.Id },
        }, workspace.Inside(this, credential));
        _ = new Permissions(name, new PermissionsArgs
        {
            RepoPath = repository.Path,
            AccessControls = readers.Select(reader => reader.May("CAN_READ")).ToArray(),
            ProviderConfig = new PermissionsProviderConfigArgs { WorkspaceId = workspace.Id },
        }, workspace.Inside(this));
        RegisterOutputs();
    }
}
