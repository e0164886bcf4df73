using Platform.Components.Access;
using Platform.Components.Encryption;
using Platform.Components.Networking;
using Platform.Settings;

namespace Platform.Components.Databricks;

/// <summary>Arguments of <see cref="AzureWorkspace"/>.</summary>
public sealed record AzureWorkspaceArgs
{
    /// <summary>Where the workspace is put.</summary>
    public required LandingZone Zone { get; init; }

    /// <summary>Network of its nodes.</summary>
    public required SpokeNetwork Network { get; init; }

    /// <summary>Back-end endpoint and single sign-on.</summary>
    public required DatabricksSettings Settings { get; init; }

    /// <summary>By what the workspace reaches its own root storage through the firewall.</summary>
    public required DataConnector Connector { get; init; }

    /// <summary>Whether the root storage is encrypted twice; fixed when the workspace is made.</summary>
    public required bool InfrastructureEncryption { get; init; }

    /// <summary>
    /// Standards of the compliance profile. Default: none, and the profile is off. A standard cannot be taken back
    /// without replacing the workspace.
    /// </summary>
    public IReadOnlyList<string> ComplianceStandards { get; init; } = [];

    /// <summary>Customer-managed key. Default: Microsoft-managed.</summary>
    public CustomerKey? Key { get; init; }

    /// <summary>How far the encryption of the root storage is; only read with a <see cref="Key"/>.</summary>
    public CustomerManagedKeys KeyMode { get; init; }
}
