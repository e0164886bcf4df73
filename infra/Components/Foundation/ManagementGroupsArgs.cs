using Platform.Settings;

namespace Platform.Components.Foundation;

/// <summary>Arguments of <see cref="ManagementGroups"/>.</summary>
public sealed record ManagementGroupsArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>Create makes the tree and this environment's group; Adopt makes only the latter.</summary>
    public required Ownership Mode { get; init; }
}
