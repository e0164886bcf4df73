namespace Platform.Settings;

/// <summary><c>platform:deployment</c>: who may deploy, at least one; tokens of pipelines, no passwords.</summary>
public sealed record DeploymentSettings
{
    /// <summary>GitHub Actions.</summary>
    public GitHubSettings? Github { get; init; }

    /// <summary>Azure DevOps.</summary>
    public AzureDevOpsSettings? AzureDevOps { get; init; }
}
