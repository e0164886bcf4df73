namespace Platform.Settings;

/// <summary>A repository on GitHub.</summary>
public sealed record GitHubSettings
{
    /// <summary>Required. Its owner.</summary>
    [RegularExpression(@"^[\w.\-]+$", ErrorMessage = "a name of letters, digits, _, - and .")]
    public required string Organization { get; init; }

    /// <summary>Required. Its name.</summary>
    [RegularExpression(@"^[\w.\-]+$", ErrorMessage = "a name of letters, digits, _, - and .")]
    public required string Repository { get; init; }
}
