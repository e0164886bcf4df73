using Pulumi;
using Pulumi.AzureNative.Network;

namespace Platform.Components.Networking;

/// <summary>Arguments of <see cref="HubPeering"/>.</summary>
public sealed record HubPeeringArgs
{
    /// <summary>What the spoke was made with.</summary>
    public required SpokeNetworkArgs Spoke { get; init; }

    /// <summary>The change of the spoke's network to wait for: a peering is another one.</summary>
    public required Resource After { get; init; }

    /// <summary>The spoke's network.</summary>
    public required VirtualNetwork Network { get; init; }
}
