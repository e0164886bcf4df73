using Platform.Components.Databricks.Scope;
using Platform.Components.Lake;
using Platform.Settings;

namespace Platform.Components.Databricks;

/// <summary>Arguments of <see cref="ServerlessNetwork"/>.</summary>
public sealed record ServerlessNetworkArgs
{
    /// <summary>The workspace.</summary>
    public required WorkspaceScope Workspace { get; init; }

    /// <summary>The accounts to reach.</summary>
    public required Storage Storage { get; init; }

    /// <summary>Whether the configuration is made here; its id where not.</summary>
    public required OptionsSettings Settings { get; init; }
}
