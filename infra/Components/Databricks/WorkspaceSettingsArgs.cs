using Platform.Components.Databricks.Scope;

namespace Platform.Components.Databricks;

/// <summary>How a workspace is set up.</summary>
public sealed record WorkspaceSettingsArgs
{
    /// <summary>What the stack decides for all components.</summary>
    public required PlatformContext Context { get; init; }

    /// <summary>The workspace.</summary>
    public required WorkspaceScope Workspace { get; init; }

    /// <summary>Public addresses (CIDR) from which the workspace may be reached; empty: no list, for a workspace that is private.</summary>
    public required IReadOnlyList<string> AllowedAddresses { get; init; }

    /// <summary>Whether the Hive metastore and the DBFS root are switched off.</summary>
    public required bool LegacyOff { get; init; }

    /// <summary>Whether this environment makes the account's settings: legacy features are then off in every workspace that is made later.</summary>
    public required bool OwnsAccountSettings { get; init; }
}
