using Pulumi;

namespace Platform.Components;

/// <summary>
/// The tenant and the subscription that everything goes to, as the settings say: whoever is signed in to another one cannot deploy there by mistake.
/// Credentials are not set here: they come from the environment of whoever runs.
/// </summary>
public sealed class AzureProviders : PlatformComponent
{
    readonly ProviderResource[] all;

    /// <summary>Makes the providers of Azure and of Entra.</summary>
    public AzureProviders(string name, PlatformContext context, ComponentResourceOptions? options = null)
        : base("platform:azure:Providers", name, context, options)
    {
        all =
        [
            new Pulumi.AzureNative.Provider($"{name}-resources", new Pulumi.AzureNative.ProviderArgs
            {
                TenantId = context.TenantId,
                SubscriptionId = context.SubscriptionId,
                Location = context.Location,
            }, Child()),
            new Pulumi.AzureAD.Provider($"{name}-entra", new Pulumi.AzureAD.ProviderArgs { TenantId = context.TenantId }, Child()),
        ];
        RegisterOutputs();
    }

    /// <summary>Options of a component that uses them; its children inherit them.</summary>
    public ComponentResourceOptions Options => new() { Providers = [.. all] };
}
