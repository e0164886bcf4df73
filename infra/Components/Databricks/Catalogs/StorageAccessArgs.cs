using Platform.Components.Databricks.Scope;
using Pulumi;

namespace Platform.Components.Databricks.Catalogs;

/// <summary>What a storage credential is made from, and through which workspace.</summary>
public sealed record StorageAccessArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>The workspace that credential and locations are bound to.</summary>
    public required WorkspaceScope Workspace { get; init; }

    /// <summary>Grants data.</summary>
    public required Grantor Grantor { get; init; }

    /// <summary>
    /// Name of the group of those who deploy, which owns what they make: the creator keeps every right, and so does the
    /// next one.
    /// </summary>
    public required Input<string> Owner { get; init; }

    /// <summary>Whether credential and locations may be deleted while something depends on them.</summary>
    public required bool ForceDestroy { get; init; }

    /// <summary>The connector and the containers.</summary>
    public required CredentialSource Source { get; init; }
}
