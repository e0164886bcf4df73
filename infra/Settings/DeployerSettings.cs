namespace Platform.Settings;

/// <summary>An environment, as far as it matters who deploys it.</summary>
public sealed record DeployerSettings
{
    /// <summary>Required. Its stack's name.</summary>
    [RegularExpression("^[a-z][a-z0-9]{0,11}$", ErrorMessage = "1 to 12 of a-z and 0-9, a letter first")]
    public required string Name { get; init; }

    /// <summary>Required. Its subscription.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public required string SubscriptionId { get; init; }

    /// <summary>The service connections that deploy it; none when left out.</summary>
    public IReadOnlyList<AzureDevOpsSettings> AzureDevOps { get; init; } = [];
}
