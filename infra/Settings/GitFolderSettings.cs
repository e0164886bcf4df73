namespace Platform.Settings;

/// <summary>A Git folder in the workspace: Azure DevOps only, where the deploying identity is the credential.</summary>
public sealed record GitFolderSettings
{
    /// <summary>Required. The repository to check out.</summary>
    [RegularExpression(@"^https://dev\.azure\.com/[^/]+/[^/]+/_git/[^/]+$",
        ErrorMessage = "https://dev.azure.com/<organization>/<project>/_git/<repository>")]
    public required string Url { get; init; }

    /// <summary>The branch; <c>main</c> when left out.</summary>
    public string Branch { get; init; } = "main";
}
