namespace Platform.Components.Databricks.Flows;

/// <summary>Where a job comes from, as tags and as parameters.</summary>
public static class GitTags
{
    /// <summary>The tags of a job or a pipeline: the mandatory ones, the deployment and what git knows. Databricks takes 25.</summary>
    public static Dictionary<string, string> Tags(FlowEnvironment environment)
    {
        var tags = environment.Context.Tags.ToDictionary();
        tags["deployment"] = environment.Deployment;
        foreach (var (key, value) in Facts(environment))
        {
            tags[key] = value;
        }

        return tags;
    }

    /// <summary>What git knows, without what it does not.</summary>
    public static IReadOnlyDictionary<string, string> Facts(FlowEnvironment environment) =>
        new (string Key, string? Value)[] { ("git_url", environment.GitUrl), ("git_branch", environment.Git.Branch), ("git_commit", environment.Git.Commit) }
            .Where(fact => !string.IsNullOrEmpty(fact.Value)).ToDictionary(fact => fact.Key, fact => fact.Value!);
}
