using Pulumi.AzureNative.Resources;

namespace Platform.Components.Access;

/// <summary>Arguments of <see cref="DataConnector"/>.</summary>
public sealed record DataConnectorArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>Where the connector is put.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>What it reaches; part of its name.</summary>
    public required string Purpose { get; init; }
}
