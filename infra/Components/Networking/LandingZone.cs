using Platform.Components.Monitoring;
using Pulumi.AzureNative.Resources;

namespace Platform.Components.Networking;

/// <summary>The prepared place a component is put in: its resource group, the way to it and where it logs.</summary>
public sealed record LandingZone
{
    /// <summary>What the stack decides for all components.</summary>
    public required PlatformContext Context { get; init; }

    /// <summary>Resource group of the component.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>Makes private endpoints in the environment's network.</summary>
    public required PrivateEndpoints Endpoints { get; init; }

    /// <summary>Sends logs and metrics to the environment's workspace.</summary>
    public required Diagnostics Diagnostics { get; init; }
}
