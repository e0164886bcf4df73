using Platform.Components.Databricks.Scope;
using Pulumi;

namespace Platform.Components.Databricks.Catalogs;

/// <summary>What a domain's catalog is made from.</summary>
public sealed record DomainCatalogArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>The workspace that the catalog is bound to.</summary>
    public required WorkspaceScope Workspace { get; init; }

    /// <summary>Grants data.</summary>
    public required Grantor Grantor { get; init; }

    /// <summary>
    /// Name of the group of those who deploy, which owns what they make: the creator keeps every right, and so does the
    /// next one.
    /// </summary>
    public required Input<string> Owner { get; init; }

    /// <summary>The catalog and its schemas.</summary>
    public required CatalogContents Plan { get; init; }

    /// <summary>Where tables, landed files and checkpoints lie.</summary>
    public required StorageAccess Lake { get; init; }

    /// <summary>Where the tables of sensitive schemas lie.</summary>
    public required StorageAccess Sensitive { get; init; }

    /// <summary>Numbers of other workspaces that read the catalog.</summary>
    public required IReadOnlyList<string> Readers { get; init; }

    /// <summary>Whether engineers may change tables and land files by hand.</summary>
    public required bool EngineersWrite { get; init; }

    /// <summary>Whether a catalog or schema that is not empty may be deleted.</summary>
    public required bool ForceDestroy { get; init; }
}
