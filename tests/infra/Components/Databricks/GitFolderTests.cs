using Platform.Components.Databricks;
using Platform.Components.Databricks.Scope;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class GitFolderTests
{
    const string Url = "https://dev.azure.com/acme/data/_git/platform";

    static void Folder() => _ = new GitFolder("git", TestSettings.Context(), TestWorkspace.Scope(), new() { Url = Url, Branch = "release" }, [Grantee.Group("engineers")]);

    [Test]
    public async Task The_credential_is_the_deploying_identity_and_no_token()
    {
        var run = await TestStack.UpdateAsync(Folder);

        var credential = run.Inputs("databricks:index/gitCredential:GitCredential", "git-credential");
        Assert.That(credential.Keys, Is.EquivalentTo(new[] { "gitProvider", "providerConfig" }));
        Assert.That((credential["gitProvider"], TestStack.At(credential, "providerConfig.workspaceId")), Is.EqualTo(("azureDevOpsServicesAad", TestWorkspace.Id)));
    }

    [Test]
    public async Task The_folder_follows_a_branch_of_the_repository()
    {
        var run = await TestStack.UpdateAsync(Folder);

        var folder = run.Inputs("databricks:index/repo:Repo", "git");
        Assert.That(folder.Keys, Is.EquivalentTo(new[] { "url", "gitProvider", "branch", "path", "providerConfig" }));
        Assert.That((folder["url"], folder["gitProvider"], folder["branch"], folder["path"]), Is.EqualTo((Url, "azureDevOpsServices", "release", "/Repos/data/dev")));
        Assert.That(TestStack.At(folder, "providerConfig.workspaceId"), Is.EqualTo(TestWorkspace.Id));
    }

    [Test]
    public async Task Its_readers_read_it_and_nobody_writes()
    {
        var run = await TestStack.UpdateAsync(Folder);

        var permissions = run.Inputs("databricks:index/permissions:Permissions", "git");
        Assert.That(permissions["repoPath"], Is.EqualTo("/Repos/data/dev"));
        Assert.That(TestWorkspace.Lines(permissions["accessControls"]), Is.EqualTo(new[] { "engineers CAN_READ" }));
    }
}
