using Platform.Components.Access;
using Platform.Settings;

namespace Platform.Components.Foundation;

/// <summary>Arguments of <see cref="Backbone"/>.</summary>
public sealed record BackboneArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>Reaches the subscriptions of what is adopted.</summary>
    public required AzureProviders Providers { get; init; }

    /// <summary>The environment's settings: almost every area of them is about the backbone.</summary>
    public required PlatformSettings Settings { get; init; }
}
