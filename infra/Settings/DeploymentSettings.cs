namespace Platform.Settings;

/// <summary><c>platform:deployment</c>: who may deploy. At least one; its identities trust the pipelines' tokens, there is no password.</summary>
public sealed record DeploymentSettings
{
    /// <summary>GitHub Actions.</summary>
    public GitHubSettings? Github { get; init; }

    /// <summary>Azure DevOps.</summary>
    public AzureDevOpsSettings? AzureDevOps { get; init; }
}
