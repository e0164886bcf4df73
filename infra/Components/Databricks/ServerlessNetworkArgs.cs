using Platform.Components.Databricks.Scope;
using Platform.Components.Networking;
using Platform.Settings;

namespace Platform.Components.Databricks;

/// <summary>Arguments of <see cref="ServerlessNetwork"/>.</summary>
public sealed record ServerlessNetworkArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>The workspace.</summary>
    public required WorkspaceScope Workspace { get; init; }

    /// <summary>What to reach.</summary>
    public required IReadOnlyList<PrivateTarget> Targets { get; init; }

    /// <summary>
    /// Whether the configuration is made here, its id where not, whether its endpoints are approved, and which hosts
    /// serverless compute may call.
    /// </summary>
    public required PlatformSettings Settings { get; init; }
}
