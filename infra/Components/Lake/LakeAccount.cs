using Platform.Components.Access;
using Platform.Components.Facts;
using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;

namespace Platform.Components.Lake;

/// <summary>
/// A storage account with a hierarchical file system: identities only, closed to all but private endpoints and the connectors named. The lake is two of them.
/// </summary>
public sealed class LakeAccount : PlatformComponent
{
    readonly LakeAccountArgs args;

    /// <summary>Makes the account, its containers and the ways to it.</summary>
    public LakeAccount(string name, LakeAccountArgs args, ComponentResourceOptions? options = null)
        : base("platform:lake:LakeAccount", name, args.Zone.Context, options)
    {
        this.args = args;
        Resource = AddAccount();
        var service = AddBlobService();
        Containers = args.Containers.ToDictionary(key => key, AddContainer);
        LastChange = AddEndpoints(service);
        args.Zone.Diagnostics.Send(this, "", Resource.Id, DiagnosticCategories.BlobService);
        if (args.Links.Contains(PrivateLinks.Queue))
        {
            args.Zone.Diagnostics.Send(this, "queue", Resource.Id, DiagnosticCategories.QueueService);
        }

        RegisterOutputs();
    }

    /// <summary>The account.</summary>
    public StorageAccount Resource { get; }

    /// <summary>Its containers by key.</summary>
    public IReadOnlyDictionary<string, LakeContainer> Containers { get; }

    /// <summary>The last change made to the account here; another one waits for it, because the account refuses two at once.</summary>
    internal Resource LastChange { get; }

    /// <summary>Gives a role on one container, not on the account.</summary>
    internal RoleAssignment Grant(LakeContainer container, AzureRole role, Principal principal) => this.Grant(container.Key, container.Resource.Id, role, principal);

    StorageAccount AddAccount() => new($"{LogicalName}-account", new StorageAccountArgs
    {
        AccountName = Context.Names.Of(AzureKind.StorageAccount, args.Purpose),
        ResourceGroupName = args.Zone.ResourceGroup.Name,
        Location = Context.Location,
        Kind = Kind.StorageV2,
        Sku = new SkuArgs { Name = $"Standard_{args.Settings.Redundancy}" },
        IsHnsEnabled = true,
        MinimumTlsVersion = MinimumTlsVersion.TLS1_2,
        EnableHttpsTrafficOnly = true,
        AllowBlobPublicAccess = false,
        AllowSharedKeyAccess = false,
        AllowCrossTenantReplication = false,
        IsLocalUserEnabled = false,
        DefaultToOAuthAuthentication = true,
        PublicNetworkAccess = Context.PrivateOnly ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled,
        NetworkRuleSet = new NetworkRuleSetArgs
        {
            // The SDK's default is Allow.
            DefaultAction = DefaultAction.Deny,
            // File events come into the queue from Event Grid, a trusted service; nothing else needs the bypass.
            Bypass = args.Links.Contains(PrivateLinks.Queue) ? Bypass.AzureServices : Bypass.None,
            IpRules = Context.AllowedIps.Select(range => new IPRuleArgs { IPAddressOrRange = range, Action = Pulumi.AzureNative.Storage.Action.Allow }).ToArray(),
            ResourceAccessRules = args.Connectors
                .Select(connector => new ResourceAccessRuleArgs { TenantId = Context.TenantId, ResourceId = connector.Resource.Id })
                .ToArray(),
        },
        Identity = args.Key is null ? null : (Input<IdentityArgs>)new IdentityArgs { Type = IdentityType.UserAssigned, UserAssignedIdentities = [args.Key.Identity.Id] },
        Encryption = args.Key is null ? null : (Input<EncryptionArgs>)new EncryptionArgs
        {
            KeySource = KeySource.Microsoft_Keyvault,
            EncryptionIdentity = new EncryptionIdentityArgs { EncryptionUserAssignedIdentity = args.Key.Identity.Id },
            // No version: the account follows the newest.
            KeyVaultProperties = new KeyVaultPropertiesArgs { KeyName = args.Key.Resource.Name, KeyVaultUri = args.Key.VaultUri },
        },
        Tags = Context.Tags,
    }, args.Key is null ? Stateful() : Stateful(args.Key.Grant));

    // No versioning, change feed or point-in-time restore: a hierarchical account refuses all three.
    BlobServiceProperties AddBlobService() => new($"{LogicalName}-blobs", new BlobServicePropertiesArgs
    {
        BlobServicesName = "default",
        AccountName = Resource.Name,
        ResourceGroupName = args.Zone.ResourceGroup.Name,
        DeleteRetentionPolicy = new DeleteRetentionPolicyArgs { Enabled = true, Days = args.Settings.SoftDeleteDays },
        ContainerDeleteRetentionPolicy = new DeleteRetentionPolicyArgs { Enabled = true, Days = args.Settings.SoftDeleteDays },
    }, Child());

    LakeContainer AddContainer(string key) => new(key, new BlobContainer($"{LogicalName}-{key}", new BlobContainerArgs
    {
        ContainerName = Context.Names.Of(AzureKind.BlobContainer, $"{Context.Names.Environment}-{key}"),
        AccountName = Resource.Name,
        ResourceGroupName = args.Zone.ResourceGroup.Name,
        PublicAccess = PublicAccess.None,
    }, Stateful()), Resource);

    Resource AddEndpoints(Resource first) =>
        args.Links.Aggregate(first, (previous, link) => args.Zone.Endpoints.Add(this, args.Purpose, Resource.Id, link, previous));
}
