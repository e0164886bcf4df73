using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks;

/// <summary>
/// A Git folder in the workspace, to read and to try things in; jobs never run from it. Azure DevOps only, because
/// there whoever deploys is the credential, and no token is needed.
/// </summary>
public sealed class GitFolder : PlatformComponent
{
    /// <summary>Makes the folder.</summary>
    public GitFolder(string name, GitFolderArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:GitFolder", name, args.Context, options)
    {
        var workspace = args.Workspace;
        var credential = new GitCredential($"{name}-credential", new GitCredentialArgs
        {
            // The Entra form of the provider: the identity that calls is the credential.
            GitProvider = "azureDevOpsServicesAad",
            ProviderConfig = new GitCredentialProviderConfigArgs { WorkspaceId = workspace.Id },
        }, workspace.Inside(this));
        var repository = new Repo(name, new RepoArgs
        {
            Url = args.Settings.Url,
            GitProvider = "azureDevOpsServices",
            Branch = args.Settings.Branch,
            Path = $"/Repos/{Context.Names.Platform}/{Context.Names.Environment}",
            ProviderConfig = new RepoProviderConfigArgs { WorkspaceId = workspace.Id },
        }, workspace.Inside(this, credential));
        workspace.Permit(this, name, on => on.RepoPath = repository.Path, args.Readers.May("CAN_READ"));
        RegisterOutputs();
    }
}
