namespace Platform.Components.Foundation;

/// <summary>Arguments of <see cref="ResourceGroups"/>.</summary>
public sealed record ResourceGroupsArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }
}
