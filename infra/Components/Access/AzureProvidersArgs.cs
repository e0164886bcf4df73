namespace Platform.Components.Access;

/// <summary>Arguments of <see cref="AzureProviders"/>.</summary>
public sealed record AzureProvidersArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }
}
