using Platform.Components.Access;
using Platform.Components.Facts;
using Platform.Components.Networking;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.Storage;

namespace Platform.Components.Lake;

/// <summary>
/// The lake: five layers, checkpoints and the root of the catalogs in one account; the landing area in another, because
/// what watches for new files needs roles on its whole account.
/// </summary>
public sealed class Storage : PlatformComponent
{
    const string CheckpointsKey = "checkpoints";
    const string CatalogsKey = "catalogs";
    const string LandingKey = "landing";

    readonly LakeAccount data;
    readonly LakeAccount landing;

    /// <summary>Makes both accounts and lets the connectors in.</summary>
    public Storage(string name, StorageArgs args, ComponentResourceOptions? options = null)
        : base("platform:lake:Storage", name, args.Zone.Context, options)
    {
        Connector = Connect("lake", args);
        SensitiveConnector = Connect("sensitive", args);
        data = new LakeAccount($"{name}-data", new LakeAccountArgs
        {
            Zone = args.Zone,
            Purpose = "lake",
            Settings = args.Settings,
            Containers = [.. ContainerKey.All, CheckpointsKey, CatalogsKey],
            Connectors = [Connector, SensitiveConnector],
            Links = [PrivateLinks.Dfs, PrivateLinks.Blob],
            Key = args.Key,
        }, Part());
        landing = new LakeAccount($"{name}-landing", new LakeAccountArgs
        {
            Zone = args.Zone,
            Purpose = "landing",
            Settings = args.Settings,
            Containers = [LandingKey],
            Connectors = [Connector],
            Links = [PrivateLinks.Dfs, PrivateLinks.Blob, PrivateLinks.Queue],
            Key = args.Key,
        }, Part());
        Grants = [.. GrantConnector(), .. GrantFileEvents(args.Zone.ResourceGroup.Id)];
        LakeLifecycle.Apply(this, args, data);
        if (args.Perimeter)
        {
            _ = new LakePerimeter($"{name}-perimeter", new()
            {
                Zone = args.Zone,
                Accounts = new SortedDictionary<string, LakeAccount> { ["lake"] = data, ["landing"] = landing },
            }, Part());
        }

        RegisterOutputs();
    }

    /// <summary>Connector of everything but the sensitive layer.</summary>
    public DataConnector Connector { get; }

    /// <summary>Connector of the sensitive layer alone.</summary>
    public DataConnector SensitiveConnector { get; }

    /// <summary>The account of the layers.</summary>
    public StorageAccount Account => data.Resource;

    /// <summary>The account of the landing area.</summary>
    public StorageAccount LandingAccount => landing.Resource;

    /// <summary>Where files arrive.</summary>
    public LakeContainer Landing => landing.Containers[LandingKey];

    /// <summary>Where streams keep what they have read.</summary>
    public LakeContainer Checkpoints => data.Containers[CheckpointsKey];

    /// <summary>Root of managed tables: a path for each catalog, and nothing else.</summary>
    public LakeContainer Catalogs => data.Containers[CatalogsKey];

    /// <summary>What serverless compute needs endpoints to.</summary>
    public IReadOnlyList<PrivateTarget> PrivateTargets => [.. data.PrivateTargets, .. landing.PrivateTargets];

    /// <summary>The connectors' roles; credentials and locations, which Unity Catalog checks, wait for them.</summary>
    public IReadOnlyList<RoleAssignment> Grants { get; }

    /// <summary>A layer, one of <see cref="ContainerKey"/>.</summary>
    public LakeContainer this[string layer] => data.Containers[layer];

    /// <summary>Lets <paramref name="principal"/> read a container.</summary>
    public RoleAssignment GrantRead(LakeContainer container, Principal principal) =>
        Owner(container).Grant(container, RoleDefinitions.StorageBlobDataReader, principal);

    /// <summary>Lets <paramref name="principal"/> read and write a container.</summary>
    public RoleAssignment GrantContributor(LakeContainer container, Principal principal) =>
        Owner(container).Grant(container, RoleDefinitions.StorageBlobDataContributor, principal);

    /// <summary>Lets <paramref name="principal"/> approve private endpoints that lead to the layers.</summary>
    public RoleAssignment GrantConnect(Principal principal) =>
        data.Grant("", data.Resource.Id, RoleDefinitions.NetworkConnectionApprover, principal);

    DataConnector Connect(string purpose, StorageArgs args) => new($"{LogicalName}-{purpose}", new()
    {
        Context = Context,
        ResourceGroup = args.Zone.ResourceGroup,
        Purpose = purpose,
    }, Part());

    LakeAccount Owner(LakeContainer container) => container.Account == landing.Resource ? landing : data;

    IEnumerable<RoleAssignment> GrantConnector()
    {
        foreach (var container in data.Containers.Values.Append(Landing))
        {
            var connector = container.Key == ContainerKey.Sensitive ? SensitiveConnector : Connector;
            yield return GrantContributor(container, connector.Principal);
        }
    }

    // What managed file events need: roles that manage an account, so on the landing area only; and on the group, for
    // the topic of an account's events is made beside the account. Source: databricks/terraform-provider-databricks,
    // docs/guides/unity-catalog-azure.md.
    IEnumerable<RoleAssignment> GrantFileEvents(Output<string> group)
    {
        var account = landing.Resource.Id;
        yield return landing.Grant("", account, RoleDefinitions.StorageAccountContributor, Connector.Principal);
        yield return landing.Grant("", account, RoleDefinitions.StorageQueueDataContributor, Connector.Principal);
        yield return landing.Grant(
            "group", group, RoleDefinitions.EventGridSubscriptionContributor, Connector.Principal);
    }
}
