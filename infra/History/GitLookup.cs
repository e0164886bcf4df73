using Platform.Mesh.Naming;

namespace Platform.History;

/// <summary>Who builds from what where the settings do not say: the CI system's variables, else git.</summary>
public static class GitLookup
{
    static readonly string[] Users = ["GITHUB_ACTOR", "BUILD_REQUESTEDFOREMAIL"];

    // In a pull request the head branch, not the reference of the merge.
    static readonly string[] Branches =
        ["GITHUB_HEAD_REF", "GITHUB_REF_NAME", "SYSTEM_PULLREQUEST_SOURCEBRANCH", "BUILD_SOURCEBRANCH"];
    static readonly string[] Commits = ["GITHUB_SHA", "BUILD_SOURCEVERSION"];

    /// <summary>From this process and the repository it stands in.</summary>
    public static GitFacts Find() => Find(
        Environment.GetEnvironmentVariable,
        arguments => GitCommand.Lines(Environment.CurrentDirectory, arguments.Split(' ')).FirstOrDefault());

    /// <summary>From given sources.</summary>
    /// <param name="variable">The value of an environment variable.</param>
    /// <param name="git">What git prints for some arguments; null when it fails.</param>
    public static GitFacts Find(Func<string, string?> variable, Func<string, string?> git) => new(
        First(Users, variable) ?? git("config user.email"),
        Branch(First(Branches, variable) ?? git("rev-parse --abbrev-ref HEAD")),
        First(Commits, variable) ?? git("rev-parse --verify HEAD"));

    static string? First(string[] names, Func<string, string?> variable) =>
        names.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    // A detached head has no branch.
    static string? Branch(string? name) =>
        name is "HEAD" ? null : name?.Replace("refs/heads/", "", StringComparison.Ordinal);
}
