using Platform.Components.Encryption;
using Platform.Components.Foundation;
using Platform.Components.Lake;
using Platform.Components.Networking;
using Platform.Settings;

namespace Platform.Components.Databricks;

/// <summary>Arguments of <see cref="DatabricksWorkspace"/>.</summary>
public sealed record DatabricksWorkspaceArgs
{
    /// <summary>The environment's settings.</summary>
    public required PlatformSettings Settings { get; init; }

    /// <summary>Network, vault, and who deploys and works here.</summary>
    public required Backbone Backbone { get; init; }

    /// <summary>Where the data lies.</summary>
    public required Storage Storage { get; init; }

    /// <summary>What serverless compute reads and writes beside the workspace's own storage.</summary>
    public required IReadOnlyList<PrivateTarget> Targets { get; init; }

    /// <summary>Customer-managed key. Default: Microsoft-managed.</summary>
    public CustomerKey? Key { get; init; }
}
