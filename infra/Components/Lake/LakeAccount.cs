using Platform.Components.Access;
using Platform.Components.Facts;
using Platform.Components.Networking;
using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.Storage;

namespace Platform.Components.Lake;

/// <summary>
/// A storage account with a hierarchical file system, closed to all but private endpoints and the connectors named. The
/// lake has two of them.
/// </summary>
public sealed class LakeAccount : PlatformComponent
{
    readonly LakeAccountArgs args;

    /// <summary>Makes the account, its containers and the ways to it.</summary>
    public LakeAccount(string name, LakeAccountArgs args, ComponentResourceOptions? options = null)
        : base("platform:lake:LakeAccount", name, args.Zone.Context, options)
    {
        this.args = args;
        var baseline = new StorageBaselineArgs
        {
            Zone = args.Zone,
            Purpose = args.Purpose,
            Settings = args.Settings,
            Hierarchical = true,
            // File events reach the queue from Event Grid, a trusted service; nothing else needs the bypass.
            Bypass = args.Links.Contains(PrivateLinks.Queue) ? Bypass.AzureServices : Bypass.None,
            Connectors = args.Connectors,
            Key = args.Key,
        };
        Resource = this.AddAccount(baseline);
        var blobs = this.AddSoftDelete(baseline, Resource);
        Containers = args.Containers.ToDictionary(key => key, AddContainer);
        LastChange = AddEndpoints(blobs);
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

    /// <summary>What serverless compute needs endpoints to: all that the network has one to.</summary>
    internal IEnumerable<PrivateTarget> PrivateTargets => args.Links.Select(link =>
        new PrivateTarget($"{args.Purpose}-{link.Key}", Resource.Id, Resource.Name, link));

    /// <summary>The last change of the account here; another waits for it: the account refuses two at once.</summary>
    internal Resource LastChange { get; }

    /// <summary>Gives a role on one container, not on the account.</summary>
    internal RoleAssignment Grant(LakeContainer container, AzureRole role, Principal principal) =>
        this.Grant(container.Key, container.Resource.Id, role, principal);

    LakeContainer AddContainer(string key) => new(key, new BlobContainer($"{LogicalName}-{key}", new BlobContainerArgs
    {
        ContainerName = Context.Names.Of(AzureKind.BlobContainer, $"{Context.Names.Environment}-{key}"),
        AccountName = Resource.Name,
        ResourceGroupName = args.Zone.ResourceGroup.Name,
        PublicAccess = PublicAccess.None,
    }, Stateful()), Resource);

    Resource AddEndpoints(Resource first) =>
        args.Links.Aggregate(
            first, (previous, link) => args.Zone.Endpoints.Add(this, args.Purpose, Resource.Id, link, previous));
}
