using Platform.Components.Networking;
using Platform.Settings;

namespace Platform.Components.Foundation;

/// <summary>Arguments of <see cref="FlowLogs"/>.</summary>
public sealed record FlowLogsArgs
{
    /// <summary>Where the account is put.</summary>
    public required LandingZone Zone { get; init; }

    /// <summary>Redundancy and soft delete of the account.</summary>
    public required StorageSettings Storage { get; init; }

    /// <summary>The network that is watched, with its hub where that is made here.</summary>
    public required SpokeNetwork Network { get; init; }

    /// <summary>Days that a log is kept.</summary>
    public required int Days { get; init; }
}
