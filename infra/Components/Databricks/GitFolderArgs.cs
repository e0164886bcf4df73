using Platform.Components.Databricks.Scope;
using Platform.Settings;

namespace Platform.Components.Databricks;

/// <summary>Arguments of <see cref="GitFolder"/>.</summary>
public sealed record GitFolderArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>The workspace.</summary>
    public required WorkspaceScope Workspace { get; init; }

    /// <summary>Repository and branch.</summary>
    public required GitFolderSettings Settings { get; init; }

    /// <summary>Who may read it.</summary>
    public required IReadOnlyList<Grantee> Readers { get; init; }
}
