namespace Platform.Settings;

/// <summary>
/// <c>platform:deployment</c>: who deploys, and whose pipelines work as a persona, at least one; no passwords.
/// </summary>
public sealed record DeploymentSettings
{
    /// <summary>Required. The group of those who deploy this environment.</summary>
    public required AdministratorsSettings Administrators { get; init; }

    /// <summary>GitHub Actions.</summary>
    public GitHubSettings? Github { get; init; }

    /// <summary>Service connections of Azure DevOps; none when left out.</summary>
    public IReadOnlyList<AzureDevOpsSettings> AzureDevOps { get; init; } = [];
}
