using Platform.History;

namespace Platform.Tests.Infra.History;

public sealed class GitLookupTests
{
    static readonly Dictionary<string, string> Git = new()
    {
        ["config user.email"] = "ann@acme.no",
        ["rev-parse --abbrev-ref HEAD"] = "feat/x",
        ["rev-parse --verify HEAD"] = "0e7768a7c0ffee11",
    };

    [Test]
    public void Outside_a_CI_system_git_is_asked() =>
        Assert.That(Find([], Git), Is.EqualTo(new GitFacts("ann@acme.no", "feat/x", "0e7768a7c0ffee11")));

    [Test]
    public void On_GitHub_the_head_of_a_pull_request_is_the_branch() =>
        Assert.That(Find(new()
        {
            ["GITHUB_ACTOR"] = "ann",
            ["GITHUB_HEAD_REF"] = "feat/y",
            ["GITHUB_REF_NAME"] = "12/merge",
            ["GITHUB_SHA"] = "abc1234",
        }, Git),
            Is.EqualTo(new GitFacts("ann", "feat/y", "abc1234")));

    [Test]
    public void On_GitHub_a_push_has_an_empty_head_reference() =>
        Assert.That(
            Find(new() { ["GITHUB_HEAD_REF"] = "", ["GITHUB_REF_NAME"] = "main" }, Git).Branch, Is.EqualTo("main"));

    [Test]
    public void On_Azure_Pipelines_the_prefix_of_a_branch_goes() =>
        Assert.That(Find(new()
        {
            ["BUILD_REQUESTEDFOREMAIL"] = "ann@acme.no",
            ["BUILD_SOURCEBRANCH"] = "refs/heads/feat/z",
            ["BUILD_SOURCEVERSION"] = "abc1234",
        }, []),
            Is.EqualTo(new GitFacts("ann@acme.no", "feat/z", "abc1234")));

    [Test]
    public void A_detached_head_has_no_branch() =>
        Assert.That(Find([], new(Git) { ["rev-parse --abbrev-ref HEAD"] = "HEAD" }).Branch, Is.Null);

    [Test]
    public void Without_a_repository_nothing_is_known() =>
        Assert.That(Find([], []), Is.EqualTo(new GitFacts(null, null, null)));

    static GitFacts Find(Dictionary<string, string> variables, Dictionary<string, string> git) =>
        GitLookup.Find(variables.GetValueOrDefault, git.GetValueOrDefault);
}
