using Platform.Mesh.Flows;

namespace Platform.Components.Databricks.Flows;

/// <summary>Where a job comes from, as tags and as parameters.</summary>
public static class GitTags
{
    /// <summary>
    /// The tags of a job or pipeline: the mandatory ones, the deployment, and what git knows. Databricks takes 25.
    /// </summary>
    public static Dictionary<string, string> Tags(FlowEnvironment environment, Flow flow)
    {
        var tags = environment.Context.Tags.ToDictionary();
        tags["deployment"] = environment.Deployment;
        foreach (var (key, value) in Facts(environment, flow))
        {
            tags[key] = value;
        }

        return tags;
    }

    /// <summary>The parameters that every flow has besides its own: what git knows, and the environment.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parameters(FlowEnvironment environment, Flow flow) =>
        Facts(environment, flow).Append(new("pipeline_env", environment.Context.Names.Environment));

    static IEnumerable<KeyValuePair<string, string>> Facts(FlowEnvironment environment, Flow flow) =>
        new Dictionary<string, string?>
        {
            ["git_url"] = environment.GitUrl,
            ["git_branch"] = environment.Git.Branch,
            ["git_commit"] = environment.Commits.GetValueOrDefault(flow.Path),
        }.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => KeyValuePair.Create(fact.Key, fact.Value!));
}
