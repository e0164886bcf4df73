namespace Platform.Settings;

/// <summary><c>platform:deployers</c>: the environments, and whose pipelines deploy each of them.</summary>
public sealed record DeployersSettings
{
    /// <summary>Required. The Databricks account.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public required string DatabricksAccountId { get; init; }

    /// <summary>
    /// Required. What fills the groups in the Databricks account. Groups and service principals are in those who
    /// deploy, so that the policies take automatic identity management only.
    /// </summary>
    public required GroupMembers GroupMembers { get; init; }

    /// <summary>The repository on GitHub whose pipelines deploy; none when left out.</summary>
    public GitHubSettings? Github { get; init; }

    /// <summary>Required. One entry for each environment.</summary>
    [MinLength(1, ErrorMessage = "at least one environment")]
    public required IReadOnlyList<DeployerSettings> Environments { get; init; }
}
