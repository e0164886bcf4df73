using System.Collections.Immutable;
using Platform.Naming;
using Platform.Settings;

namespace Platform.Components;

/// <summary>What the stack decides for all components: made from the settings, read by all, changed by none.</summary>
public sealed record PlatformContext
{
    /// <summary>Physical names of this environment.</summary>
    public required Names Names { get; init; }

    /// <summary>Mandatory tags; written on every resource that can carry tags.</summary>
    public required ImmutableDictionary<string, string> Tags { get; init; }

    /// <summary>Azure region, for example <c>westeurope</c>.</summary>
    public required string Location { get; init; }

    /// <summary>Entra tenant that vaults and firewall rules belong to.</summary>
    public required string TenantId { get; init; }

    /// <summary>Subscription of this environment.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>Whether stateful resources are protected from deletion.</summary>
    public required bool Protect { get; init; }

    /// <summary>Whether only private endpoints lead in; false: public ones too, behind a list of addresses.</summary>
    public required bool PrivateOnly { get; init; }

    /// <summary>Public addresses that the firewalls admit; none where everything is private.</summary>
    public required IReadOnlyList<string> AllowedIps { get; init; }

    /// <summary>Whether the stack is that of one person or one pull request, and gone in days. Default: no.</summary>
    public bool Isolated { get; init; }

    /// <summary>The context that an environment's settings describe.</summary>
    public static PlatformContext From(PlatformSettings settings) => new()
    {
        Names = settings.Names,
        Tags = settings.Tags,
        Location = settings.General.Location,
        TenantId = settings.Azure.TenantId,
        SubscriptionId = settings.Azure.SubscriptionId,
        Protect = settings.Protection.Protect,
        PrivateOnly = settings.Network.Access == NetworkAccess.Private,
        AllowedIps = settings.Network.AllowedIps,
        Isolated = settings.IsIsolated,
    };

    /// <summary>The context of the bootstrap stack: always protected, and reached from the addresses listed.</summary>
    public static PlatformContext From(BootstrapSettings settings) => new()
    {
        Names = settings.Names,
        Tags = settings.TagsOf(settings.Stack),
        Location = settings.General.Location,
        TenantId = settings.Azure.TenantId,
        SubscriptionId = settings.Azure.SubscriptionId,
        Protect = true,
        PrivateOnly = false,
        AllowedIps = settings.State.AllowedIps,
    };

    /// <summary>Resource id of the subscription, the widest scope this stack works at.</summary>
    public string SubscriptionScope => $"/subscriptions/{SubscriptionId}";
}
