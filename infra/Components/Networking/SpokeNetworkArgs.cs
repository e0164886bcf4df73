using Platform.Components.Access;
using Platform.Components.Monitoring;
using Platform.Naming;
using Platform.Settings;
using Pulumi.AzureNative.Resources;

namespace Platform.Components.Networking;

/// <summary>Arguments of <see cref="SpokeNetwork"/>.</summary>
public sealed record SpokeNetworkArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>Reaches the subscription of an adopted hub.</summary>
    public required AzureProviders Providers { get; init; }

    /// <summary>Resource group of the network.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>Where the security groups log.</summary>
    public required Diagnostics Diagnostics { get; init; }

    /// <summary>Address ranges.</summary>
    public required AddressPlan Addresses { get; init; }

    /// <summary>NAT gateway, hub and runner.</summary>
    public required NetworkSettings Settings { get; init; }

    /// <summary>Whether Azure Machine Learning puts its nodes into this network.</summary>
    public required bool MachineLearningCompute { get; init; }
}
