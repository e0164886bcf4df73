using Platform.Components.Monitoring;
using Pulumi.AzureNative.Resources;

namespace Platform.Components.Networking;

/// <summary>A resource group ready for a component: endpoints lead into the network, logs to the workspace.</summary>
public sealed record LandingZone
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>Resource group of the component.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>Makes private endpoints in the environment's network.</summary>
    public required PrivateEndpoints Endpoints { get; init; }

    /// <summary>Sends logs and metrics to the environment's workspace.</summary>
    public required Diagnostics Diagnostics { get; init; }
}
