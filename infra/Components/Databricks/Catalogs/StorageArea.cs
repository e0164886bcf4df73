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

/// <summary>A container of the lake that becomes an external location.</summary>
public sealed record LocationSource
{
    /// <summary>Logical name: catalogs, landing, checkpoints or sensitive.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the location; unique in the metastore.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required string Comment { get; init; }

    /// <summary><c>abfss://container@account.dfs.core.windows.net/</c>; no location lies in another.</summary>
    public required Input<string> Url { get; init; }

    /// <summary>Where file events queue, so that a job starts when a file lands; null: nothing listens, and events are off.</summary>
    public FileEventQueue? FileEvents { get; init; }
}

/// <summary>Where Databricks makes the queue and the subscription that tell of new files.</summary>
/// <param name="SubscriptionId">Subscription of the storage account.</param>
/// <param name="ResourceGroup">Resource group of the storage account.</param>
public sealed record FileEventQueue(Input<string> SubscriptionId, Input<string> ResourceGroup);
