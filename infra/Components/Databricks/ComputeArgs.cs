using Platform.Components.Databricks.Scope;
using Platform.Settings;

namespace Platform.Components.Databricks;

/// <summary>What runs inside a workspace, and who may use it.</summary>
public sealed record ComputeArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>The workspace.</summary>
    public required WorkspaceScope Workspace { get; init; }

    /// <summary>First part of the names of policies, warehouse, pool and cluster; unique in the workspace.</summary>
    public required string Prefix { get; init; }

    /// <summary>What clusters may be.</summary>
    public required ClusterPolicyLimits Limits { get; init; }

    /// <summary>Families of Databricks that the policies are made from.</summary>
    public required PolicyFamiliesSettings Families { get; init; }

    /// <summary>
    /// Who manages warehouse, pool and cluster: the group of those who deploy. The provider gives that right to whoever
    /// runs an update, so without a group it would be a person's. Nobody is named as an owner: a group cannot be one.
    /// </summary>
    public required Grantee Administrators { get; init; }

    /// <summary>Who may start clusters for jobs and pipelines.</summary>
    public required IReadOnlyList<Grantee> JobUsers { get; init; }

    /// <summary>Who may start interactive clusters.</summary>
    public required IReadOnlyList<Grantee> InteractiveUsers { get; init; }

    /// <summary>Who may use the warehouse.</summary>
    public required IReadOnlyList<Grantee> WarehouseUsers { get; init; }

    /// <summary>Size of the warehouse: 2X-Small to 5X-Large.</summary>
    public required string WarehouseSize { get; init; }

    /// <summary>The most clusters that the warehouse grows to, 1 to 40.</summary>
    public required int WarehouseMaxClusters { get; init; }

    /// <summary>Minutes without a query after which the warehouse stops.</summary>
    public required int WarehouseAutoStopMinutes { get; init; }

    /// <summary>A pool of warm nodes; null: none.</summary>
    public InstancePoolLimits? Pool { get; init; }

    /// <summary>Whether there is a shared interactive cluster. Default: no; serverless notebooks need none.</summary>
    public bool InteractiveCluster { get; init; }
}
