using Platform.Settings;

namespace Platform.Components.Bootstrap;

/// <summary>Arguments of <see cref="StateStore"/>.</summary>
public sealed record StateStoreArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>Copies, addresses, and how long what is deleted can be had back.</summary>
    public required StateSettings Settings { get; init; }
}
