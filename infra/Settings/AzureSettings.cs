namespace Platform.Settings;

/// <summary><c>platform:azure</c>: where the environment lives.</summary>
public sealed record AzureSettings
{
    /// <summary>Required. The Entra tenant.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public required string TenantId { get; init; }

    /// <summary>Required. The subscription; one environment each is the usual way.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public required string SubscriptionId { get; init; }
}
