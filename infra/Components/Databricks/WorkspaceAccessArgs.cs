using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.AzureNative.Databricks;

namespace Platform.Components.Databricks;

/// <summary>Who reaches a workspace.</summary>
public sealed record WorkspaceAccessArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>The account's id.</summary>
    public required string AccountId { get; init; }

    /// <summary>The workspace in Azure.</summary>
    public required Workspace Workspace { get; init; }

    /// <summary>Name of its resource group.</summary>
    public required Input<string> ResourceGroupName { get; init; }

    /// <summary>The region's metastore, which Databricks made: it is adopted by id, never created.</summary>
    public required string MetastoreId { get; init; }

    /// <summary>The identity that deploys; it administers the workspace before anything inside is made.</summary>
    public required WorkspaceServicePrincipal Apply { get; init; }

    /// <summary>The groups of people.</summary>
    public required IReadOnlyList<WorkspaceGroup> Groups { get; init; }

    /// <summary>
    /// Whether this environment brings the groups into the account, where a group exists once; the others find them by
    /// name.
    /// </summary>
    public required bool OwnsGroups { get; init; }

    /// <summary>The identities that run jobs; the deploying one may use each of them.</summary>
    public required IReadOnlyList<WorkspaceServicePrincipal> Runners { get; init; }

    /// <summary>The program's retry hook.</summary>
    public required AccessRetry Retry { get; init; }

    /// <summary>What must exist before the workspace answers, such as its private endpoints.</summary>
    public required IReadOnlyList<Resource> After { get; init; }
}
