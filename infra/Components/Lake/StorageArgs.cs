using Platform.Components.Encryption;
using Platform.Components.Networking;
using Platform.Settings;

namespace Platform.Components.Lake;

/// <summary>Arguments of <see cref="Lake"/>.</summary>
public sealed record StorageArgs
{
    /// <summary>Where the lake is put.</summary>
    public required LandingZone Zone { get; init; }

    /// <summary>Redundancy, soft delete, lifecycle.</summary>
    public required StorageSettings Settings { get; init; }

    /// <summary>Key of one's own to encrypt with. Default: the service's.</summary>
    public CustomerKey? Key { get; init; }
}
