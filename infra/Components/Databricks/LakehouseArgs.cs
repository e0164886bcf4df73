using Platform.Components.Foundation;
using Platform.Components.Lake;
using Platform.Mesh.Flows;
using Platform.Settings;

namespace Platform.Components.Databricks;

/// <summary>What the inside of a workspace is made from.</summary>
public sealed record LakehouseArgs
{
    /// <summary>What the stack decides for all components.</summary>
    public required PlatformContext Context { get; init; }

    /// <summary>The environment's settings.</summary>
    public required PlatformSettings Settings { get; init; }

    /// <summary>Who deploys and who works here; the vault.</summary>
    public required Backbone Backbone { get; init; }

    /// <summary>Where the data lies.</summary>
    public required Storage Lake { get; init; }

    /// <summary>The Azure side of the workspace.</summary>
    public required DatabricksWorkspace Workspace { get; init; }

    /// <summary>The flows: they say which catalogs and schemas there are.</summary>
    public required DataMesh Mesh { get; init; }
}
