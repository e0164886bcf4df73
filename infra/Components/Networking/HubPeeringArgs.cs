using Pulumi.AzureNative.Network;

namespace Platform.Components.Networking;

/// <summary>Arguments of <see cref="HubPeering"/>.</summary>
public sealed record HubPeeringArgs
{
    /// <summary>What the spoke was made with.</summary>
    public required SpokeNetworkArgs Spoke { get; init; }

    /// <summary>The spoke's network.</summary>
    public required VirtualNetwork Network { get; init; }
}
