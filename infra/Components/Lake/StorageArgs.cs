using Platform.Components.Encryption;
using Platform.Components.Networking;
using Platform.Settings;

namespace Platform.Components.Lake;

/// <summary>Arguments of <see cref="Storage"/>.</summary>
public sealed record StorageArgs
{
    /// <summary>Where the lake is put.</summary>
    public required LandingZone Zone { get; init; }

    /// <summary>Redundancy, soft delete, lifecycle.</summary>
    public required StorageSettings Settings { get; init; }

    /// <summary>Whether a network security perimeter goes around both accounts. Default: no.</summary>
    public bool Perimeter { get; init; }

    /// <summary>Customer-managed key. Default: Microsoft-managed.</summary>
    public CustomerKey? Key { get; init; }
}
