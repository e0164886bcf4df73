using Platform.Components.Databricks.Scope;
using Platform.Components.Foundation;
using Platform.Components.Lake;
using Platform.Mesh.Flows;
using Platform.Settings;
using Pulumi;

namespace Platform.Components.Databricks.Catalogs;

/// <summary>What Unity Catalog holds in one environment.</summary>
public sealed record UnityCatalogArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>The workspace that everything is bound to.</summary>
    public required WorkspaceScope Workspace { get; init; }

    /// <summary>The region's metastore.</summary>
    public required Input<string> MetastoreId { get; init; }

    /// <summary>
    /// Name of the group of those who deploy, which owns what they make: the creator keeps every right, and so does the
    /// next one.
    /// </summary>
    public required Input<string> Owner { get; init; }

    /// <summary>Who stands behind each role; one that is missing is granted nothing.</summary>
    public required IReadOnlyDictionary<DataRole, Grantee> Roles { get; init; }

    /// <summary>The credential of the lake, with a location for each container but the sensitive one.</summary>
    public required CredentialSource Lake { get; init; }

    /// <summary>The credential of the sensitive layer, with the location sensitive.</summary>
    public required CredentialSource Sensitive { get; init; }

    /// <summary>The catalogs and their schemas.</summary>
    public required IReadOnlyList<CatalogContents> Catalogs { get; init; }

    /// <summary>Numbers of other workspaces that read the catalogs.</summary>
    public required IReadOnlyList<string> Readers { get; init; }

    /// <summary>Whether engineers may change tables and land files by hand; false where only jobs may.</summary>
    public required bool EngineersWrite { get; init; }

    /// <summary>Whether credentials, locations, catalogs and schemas that are not empty may be deleted.</summary>
    public required bool ForceDestroy { get; init; }

    /// <summary>What the settings of an environment and its flows ask for.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="mesh">The flows: they say which catalogs and schemas there are.</param>
    /// <param name="backbone">The resource groups.</param>
    /// <param name="storage">Where the data lies.</param>
    /// <param name="workspace">The workspace that everything is bound to.</param>
    public static UnityCatalogArgs From(
        PlatformSettings settings,
        DataMesh mesh,
        Backbone backbone,
        Storage storage,
        DatabricksWorkspace workspace) => new()
        {
            Context = workspace.Context,
            Workspace = workspace.Scope,
            MetastoreId = workspace.MetastoreId,
            Owner = workspace.People.Administrators.Name,
            Roles = DataRoles.Of(workspace.People),
            Lake = LakeAreas.Lake(storage, backbone.Groups[ResourceGroupKey.Storage].Name),
            Sensitive = LakeAreas.Sensitive(storage),
            Catalogs = CatalogContents.For(mesh, settings.MeshNames, settings.UnityCatalog.ExtraSchemas),
            Readers = settings.UnityCatalog.ReadOnlyWorkspaces,
            EngineersWrite = settings.UnityCatalog.EngineersWrite,
            ForceDestroy = settings.Protection.ForceDestroy,
        };
}
