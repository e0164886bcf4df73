using Pulumi;

namespace Platform.Components;

/// <summary>
/// The tenant and the subscription that everything goes to, as the settings say: whoever is signed in to another one cannot deploy there by mistake.
/// Credentials are not set here: they come from the environment of whoever runs.
/// </summary>
public sealed class AzureProviders : PlatformComponent
{
    readonly ProviderResource[] all;
    readonly Dictionary<string, ProviderResource> subscriptions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the providers of Azure and of Entra.</summary>
    public AzureProviders(string name, PlatformContext context, ComponentResourceOptions? options = null)
        : base("platform:azure:Providers", name, context, options)
    {
        all =
        [
            Of(context.SubscriptionId),
            new Pulumi.AzureAD.Provider($"{name}-entra", new Pulumi.AzureAD.ProviderArgs { TenantId = context.TenantId }, Child()),
        ];
        RegisterOutputs();
    }

    /// <summary>The provider of a subscription: this environment's, or one that holds what is adopted.</summary>
    public ProviderResource Of(string subscriptionId)
    {
        if (!subscriptions.TryGetValue(subscriptionId, out var provider))
        {
            var own = string.Equals(subscriptionId, Context.SubscriptionId, StringComparison.OrdinalIgnoreCase);
            provider = new Pulumi.AzureNative.Provider(own ? $"{LogicalName}-resources" : $"{LogicalName}-resources-{subscriptionId}", new Pulumi.AzureNative.ProviderArgs
            {
                TenantId = Context.TenantId,
                SubscriptionId = subscriptionId,
                Location = Context.Location,
            }, Child());
            subscriptions.Add(subscriptionId, provider);
        }

        return provider;
    }

    /// <summary>Options of a component that uses them; its children inherit them.</summary>
    public ComponentResourceOptions Options => new() { Providers = [.. all] };
}
