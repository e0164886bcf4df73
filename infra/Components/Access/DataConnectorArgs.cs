using Platform.Components.Networking;

namespace Platform.Components.Access;

/// <summary>Arguments of <see cref="DataConnector"/>.</summary>
public sealed record DataConnectorArgs
{
    /// <summary>Where the connector is put.</summary>
    public required LandingZone Zone { get; init; }

    /// <summary>What it reaches; part of its name.</summary>
    public required string Purpose { get; init; }
}
