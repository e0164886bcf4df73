namespace Platform.Settings;

/// <summary>
/// <c>platform:git</c>: who deploys from what. What is left out comes from the CI system's variables, then from git;
/// what neither knows stays out of the tags.
/// </summary>
public sealed record GitSettings
{
    /// <summary>The user, an address or a name.</summary>
    public string? User { get; init; }

    /// <summary>The repository, for the tags of jobs.</summary>
    [RegularExpression(@"^https://[^@\s]+$", ErrorMessage = "an https address without a user")]
    public string? Url { get; init; }

    /// <summary>The branch.</summary>
    public string? Branch { get; init; }

    /// <summary>The full commit.</summary>
    [RegularExpression("^[0-9a-f]{7,64}$", ErrorMessage = "a commit of 7 to 64 of 0-9 and a-f")]
    public string? Commit { get; init; }
}
