using Pulumi;

namespace Platform.Components.Databricks.Catalogs;

/// <summary>An access connector of Azure that becomes a storage credential.</summary>
public sealed record CredentialSource
{
    /// <summary>Logical name: lake or sensitive.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the credential; unique in the metastore, among service credentials too.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required string Comment { get; init; }

    /// <summary>Resource id of the access connector; its system-assigned identity is used.</summary>
    public required Input<string> ConnectorId { get; init; }

    /// <summary>The role assignments of the connector: the credential is useless before them.</summary>
    public required IReadOnlyList<Resource> Roles { get; init; }

    /// <summary>The locations that are reached with the credential.</summary>
    public required IReadOnlyList<LocationSource> Locations { get; init; }
}
