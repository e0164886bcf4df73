using Platform.Components.Access;
using Platform.Components.Encryption;
using Platform.Settings;

namespace Platform.Components.Storage;

/// <summary>Arguments of <see cref="Lake"/>.</summary>
public sealed record LakeArgs
{
    /// <summary>Where the lake is put.</summary>
    public required LandingZone Zone { get; init; }

    /// <summary>Redundancy, soft delete, lifecycle.</summary>
    public required StorageSettings Settings { get; init; }

    /// <summary>By what Unity Catalog reaches everything but the sensitive layer.</summary>
    public required DataConnector Connector { get; init; }

    /// <summary>By what Unity Catalog reaches the sensitive layer.</summary>
    public required DataConnector SensitiveConnector { get; init; }

    /// <summary>Key of one's own to encrypt with. Default: the service's.</summary>
    public CustomerKey? Key { get; init; }
}
