using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;

namespace Platform.Components.Lake;

/// <summary>
/// The one way a storage account is made: identities instead of keys, nothing public, a firewall that denies what
/// is not named, and soft delete.
/// </summary>
static class StorageBaseline
{
    /// <summary>Makes the account of <paramref name="owner"/>.</summary>
    internal static StorageAccount AddAccount(this PlatformComponent owner, StorageBaselineArgs args) =>
        new($"{owner.LogicalName}-account", new StorageAccountArgs
        {
            AccountName = owner.Context.Names.Of(AzureKind.StorageAccount, args.Purpose),
            ResourceGroupName = args.Zone.ResourceGroup.Name,
            Location = owner.Context.Location,
            Kind = Kind.StorageV2,
            Sku = new SkuArgs { Name = $"Standard_{args.Settings.Redundancy}" },
            IsHnsEnabled = args.Hierarchical,
            MinimumTlsVersion = MinimumTlsVersion.TLS1_2,
            EnableHttpsTrafficOnly = true,
            AllowBlobPublicAccess = false,
            AllowSharedKeyAccess = false,
            AllowCrossTenantReplication = false,
            IsLocalUserEnabled = false,
            DefaultToOAuthAuthentication = true,
            PublicNetworkAccess = owner.Context.PrivateOnly
                ? PublicNetworkAccess.Disabled
                : PublicNetworkAccess.Enabled,
            NetworkRuleSet = Firewall(owner.Context, args),
            Identity = args.Key is null ? null : (Input<IdentityArgs>)new IdentityArgs
            {
                Type = IdentityType.UserAssigned,
                UserAssignedIdentities = [args.Key.Identity.Id],
            },
            Encryption = StorageEncryption.Of(args),
            Tags = owner.Context.Tags,
        }, args.Key is null ? owner.Stateful() : owner.Stateful(args.Key.Grant));

    /// <summary>
    /// Keeps what is deleted from <paramref name="account"/> for the days of the settings. No versioning, change feed
    /// or point-in-time restore: a hierarchical account refuses all three.
    /// </summary>
    internal static BlobServiceProperties AddSoftDelete(
        this PlatformComponent owner, StorageBaselineArgs args, StorageAccount account)
    {
        var retention = new DeleteRetentionPolicyArgs { Enabled = true, Days = args.Settings.SoftDeleteDays };
        return new($"{owner.LogicalName}-blobs", new BlobServicePropertiesArgs
        {
            BlobServicesName = "default",
            AccountName = account.Name,
            ResourceGroupName = args.Zone.ResourceGroup.Name,
            DeleteRetentionPolicy = retention,
            ContainerDeleteRetentionPolicy = retention,
        }, owner.Child());
    }

    static NetworkRuleSetArgs Firewall(PlatformContext context, StorageBaselineArgs args)
    {
        var firewall = new NetworkRuleSetArgs
        {
            // The SDK's default is Allow.
            DefaultAction = DefaultAction.Deny,
            Bypass = args.Bypass,
            IpRules = context.AllowedIps
                .Select(range => new IPRuleArgs
                {
                    IPAddressOrRange = range,
                    Action = Pulumi.AzureNative.Storage.Action.Allow,
                })
                .ToArray(),
        };
        if (args.Connectors.Count > 0)
        {
            firewall.ResourceAccessRules = args.Connectors
                .Select(connector => new ResourceAccessRuleArgs
                {
                    TenantId = context.TenantId,
                    ResourceId = connector.Resource.Id,
                })
                .ToArray();
        }

        return firewall;
    }
}
