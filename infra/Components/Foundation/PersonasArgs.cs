using Platform.Settings;

namespace Platform.Components.Foundation;

/// <summary>Arguments of <see cref="Personas"/>.</summary>
public sealed record PersonasArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>Whether the groups are made here; their object ids where not.</summary>
    public required PersonasSettings Settings { get; init; }

    /// <summary>Whose tokens the service principals trust.</summary>
    public required DeploymentSettings Deployment { get; init; }
}
