using Platform.Settings;
using Pulumi;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Network.Inputs;

namespace Platform.Components.Networking;

/// <summary>
/// Encryption of what virtual machines say to one another, also across peerings. Sizes that cannot do it go on in the
/// clear: no other enforcement is generally available. Source:
/// learn.microsoft.com/azure/virtual-network/virtual-network-encryption-overview.
/// </summary>
static class NetworkEncryption
{
    /// <summary>What a network is made with.</summary>
    internal static Input<VirtualNetworkEncryptionArgs>? Of(NetworkSettings settings) =>
        settings.Encryption
            ? (Input<VirtualNetworkEncryptionArgs>)new VirtualNetworkEncryptionArgs
            {
                Enabled = true,
                Enforcement = VirtualNetworkEncryptionEnforcement.AllowUnencrypted,
            }
            : null;
}
