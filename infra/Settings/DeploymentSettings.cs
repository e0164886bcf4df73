namespace Platform.Settings;

/// <summary>
/// <c>platform:deployment</c>: who may deploy, at least one. Identities trust the pipelines' tokens; there is no
/// password.
/// </summary>
public sealed record DeploymentSettings
{
    /// <summary>GitHub Actions.</summary>
    public GitHubSettings? Github { get; init; }

    /// <summary>Azure DevOps.</summary>
    public AzureDevOpsSettings? AzureDevOps { get; init; }
}
