namespace Platform.Settings;

/// <summary>
/// <c>platform:git</c>: who deploys from what. What is left out comes from the CI system's variables, then from git.
/// Branch and commit stand on what a flow deploys, as tags and parameters; what nobody knows is left out there.
/// </summary>
public sealed record GitSettings
{
    /// <summary>The user, an address or a name; what stands before an @ goes into names of personal stacks.</summary>
    public string? User { get; init; }

    /// <summary>The repository, for the tags of jobs.</summary>
    [RegularExpression(Patterns.Https, ErrorMessage = Patterns.HttpsText)]
    public string? Url { get; init; }

    /// <summary>The branch.</summary>
    public string? Branch { get; init; }

    /// <summary>The full commit, of every flow. Left out: the one that last changed the flow or its project.</summary>
    [RegularExpression("^[0-9a-f]{7,64}$", ErrorMessage = "a commit of 7 to 64 of 0-9 and a-f")]
    public string? Commit { get; init; }
}
