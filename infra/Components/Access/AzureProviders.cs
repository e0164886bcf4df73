using Pulumi;

namespace Platform.Components.Access;

/// <summary>
/// The tenant and subscription that everything goes to, as the settings say: signed in to another one, nobody can
/// deploy there by mistake. Credentials are not set here; they come from the environment of whoever runs.
/// </summary>
public sealed class AzureProviders : PlatformComponent
{
    readonly ProviderResource[] all;
    readonly Dictionary<string, ProviderResource> subscriptions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the providers of Azure and of Entra.</summary>
    public AzureProviders(string name, AzureProvidersArgs args, ComponentResourceOptions? options = null)
        : base("platform:access:AzureProviders", name, args.Context, options)
    {
        var entra = new Pulumi.AzureAD.ProviderArgs { TenantId = Context.TenantId };
        all = [Of(Context.SubscriptionId), new Pulumi.AzureAD.Provider($"{name}-entra", entra, Child())];
        RegisterOutputs();
    }

    /// <summary>The provider of a subscription: this environment's, or one that holds what is adopted.</summary>
    public ProviderResource Of(string subscriptionId)
    {
        if (!subscriptions.TryGetValue(subscriptionId, out var provider))
        {
            var own = string.Equals(subscriptionId, Context.SubscriptionId, StringComparison.OrdinalIgnoreCase);
            var name = own ? $"{LogicalName}-resources" : $"{LogicalName}-resources-{subscriptionId}";
            provider = new Pulumi.AzureNative.Provider(name, new Pulumi.AzureNative.ProviderArgs
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
