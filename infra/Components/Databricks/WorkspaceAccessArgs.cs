using Platform.Components.Databricks.Scope;
using Platform.Settings;
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

    /// <summary>The region's metastore: adopted by id, or made here.</summary>
    public required MetastoreSettings Metastore { get; init; }

    /// <summary>
    /// The group of those who deploy; it administers the workspace before anything inside is made, and may use each
    /// runner.
    /// </summary>
    public required AdministratorsSettings Administrators { get; init; }

    /// <summary>The groups of people.</summary>
    public required IReadOnlyList<WorkspaceGroup> Groups { get; init; }

    /// <summary>The identities that run jobs.</summary>
    public required IReadOnlyList<WorkspaceServicePrincipal> Runners { get; init; }

    /// <summary>The program's retry hook.</summary>
    public required AccessRetry Retry { get; init; }

    /// <summary>What must exist before the workspace answers, such as its private endpoints.</summary>
    public required IReadOnlyList<Resource> After { get; init; }
}
