using Platform.Components.Databricks.Scope;
using Pulumi;

namespace Platform.Components.Databricks;

/// <summary>How a workspace is set up.</summary>
public sealed record WorkspaceSettingsArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>The workspace.</summary>
    public required WorkspaceScope Workspace { get; init; }

    /// <summary>Public addresses (CIDR) that reach the workspace; empty, for a private workspace: no list.</summary>
    public required IReadOnlyList<string> AllowedAddresses { get; init; }

    /// <summary>
    /// Public address of classic compute where it comes over the internet; the list admits it too. Default: it comes
    /// through a private endpoint.
    /// </summary>
    public Output<string>? NodesAddress { get; init; }

    /// <summary>Whether the Hive metastore and the DBFS root are switched off.</summary>
    public required bool LegacyOff { get; init; }

    /// <summary>
    /// Whether this environment makes the account's setting: legacy features are then off in every workspace made
    /// later.
    /// </summary>
    public required bool OwnsAccountSettings { get; init; }
}
