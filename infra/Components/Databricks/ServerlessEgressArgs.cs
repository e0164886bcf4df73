using Platform.Components.Databricks.Scope;
using Platform.Components.Networking;

namespace Platform.Components.Databricks;

/// <summary>Arguments of <see cref="ServerlessEgress"/>.</summary>
public sealed record ServerlessEgressArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>The workspace.</summary>
    public required WorkspaceScope Workspace { get; init; }

    /// <summary>Services that serverless compute may reach.</summary>
    public required IReadOnlyList<PrivateTarget> Targets { get; init; }

    /// <summary>Public hosts that it may call beside them.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }
}
