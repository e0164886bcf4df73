using Platform.Components.Databricks;
using Platform.Components.Databricks.Scope;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class GitFolderTests
{
    const string Url = "https://dev.azure.com/acme/data/_git/platform";

    static void Folder() => _ = new GitFolder("git", new()
    {
        Context = TestSettings.Context(),
        Workspace = TestWorkspace.Scope(),
        Settings = new() { Url = Url, Branch = "release" },
        Readers = [Grantee.Group("engineers")],
    });

    [Test]
    public async Task The_credential_is_the_deploying_identity_and_no_token()
    {
        var run = await UpdateAsync(Folder);

        var credential = run.Databricks("GitCredential", "git-credential");
        Assert.That(credential.Keys, Is.EquivalentTo(new[] { "gitProvider", "providerConfig" }));
        Assert.That(credential["gitProvider"], Is.EqualTo("azureDevOpsServicesAad"));
        Assert.That(At(credential, "providerConfig.workspaceId"), Is.EqualTo(TestWorkspace.Id));
    }

    [Test]
    public async Task The_folder_follows_a_branch_of_the_repository()
    {
        var run = await UpdateAsync(Folder);

        var folder = run.Databricks("Repo", "git");
        Assert.That(folder.Keys, Is.EquivalentTo(new[] { "url", "gitProvider", "branch", "path", "providerConfig" }));
        Assert.That(
            (folder["url"], folder["gitProvider"], folder["branch"], folder["path"]),
            Is.EqualTo((Url, "azureDevOpsServices", "release", "/Repos/data/dev")));
        Assert.That(At(folder, "providerConfig.workspaceId"), Is.EqualTo(TestWorkspace.Id));
    }

    [Test]
    public async Task Its_readers_read_it_and_nobody_writes()
    {
        var run = await UpdateAsync(Folder);

        Assert.That(run.Databricks("Permissions", "git")["repoPath"], Is.EqualTo("/Repos/data/dev"));
        Assert.That(run.Access("git"), Is.EqualTo(new[] { "engineers CAN_READ" }));
    }
}
