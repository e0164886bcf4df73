using Platform.Settings;
using Pulumi.AzureNative.Resources;

namespace Platform.Components.Foundation;

/// <summary>Arguments of <see cref="DeploymentIdentities"/>.</summary>
public sealed record DeploymentIdentitiesArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>Resource group of the identities.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>Whose tokens they trust.</summary>
    public required DeploymentSettings Settings { get; init; }
}
