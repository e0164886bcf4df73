using Platform.Components.Networking;
using Platform.Settings;

namespace Platform.Components.Streaming;

/// <summary>Arguments of <see cref="EventIngress"/>.</summary>
public sealed record EventIngressArgs
{
    /// <summary>Where the namespace is put.</summary>
    public required LandingZone Zone { get; init; }

    /// <summary>Throughput, partitions, retention.</summary>
    public required EventHubsSettings Settings { get; init; }

    /// <summary>Streams, each a hub: words of a to z with hyphens.</summary>
    public required IReadOnlyList<string> Streams { get; init; }
}
