using Platform.Components.Access;
using Platform.Components.Facts;
using Platform.Components.Lake;
using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.ApplicationInsights;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.ContainerRegistry;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Storage;

namespace Platform.Components.MachineLearning;

/// <summary>What an ML workspace stands on: a flat account, a registry for images, and insights.</summary>
public sealed class MlFoundation : PlatformComponent
{
    readonly MlWorkspaceArgs args;
    readonly Dictionary<PrivateLink, PrivateEndpoint> ways = [];

    /// <summary>Makes the three.</summary>
    public MlFoundation(string name, MlWorkspaceArgs args, ComponentResourceOptions? options = null)
        : base("platform:machinelearning:MlFoundation", name, args.Zone.Context, options)
    {
        this.args = args;
        var baseline = new StorageBaselineArgs
        {
            Zone = args.Zone,
            Purpose = "ml",
            Settings = args.Storage,
            // A workspace refuses a hierarchical account, so it cannot share the lake's.
            Hierarchical = false,
            // The workspace is a trusted service of the account.
            Bypass = Bypass.AzureServices,
            Key = args.Key,
        };
        Account = this.AddAccount(baseline);
        var blobs = this.AddSoftDelete(baseline, Account);
        Resource last = blobs;
        foreach (var link in new[] { PrivateLinks.Blob, PrivateLinks.File })
        {
            ways[link] = args.Zone.Endpoints.AddEndpoint(this, "ml", Account.Id, link, last);
            last = args.Zone.Endpoints.Resolve(this, ways[link], link);
        }

        args.Zone.Diagnostics.Send(this, "blobs", Account.Id, DiagnosticCategories.BlobService);
        args.Zone.Diagnostics.Send(this, "files", Account.Id, DiagnosticCategories.FileService);

        Registry = AddRegistry();
        args.Zone.Endpoints.Add(this, "ml", Registry.Id, PrivateLinks.Registry);
        args.Zone.Diagnostics.Send(this, "registry", Registry.Id, DiagnosticCategories.Registry);

        Insights = AddInsights();
        RegisterOutputs();
    }

    /// <summary>Default datastore.</summary>
    public StorageAccount Account { get; }

    /// <summary>Images.</summary>
    public Registry Registry { get; }

    /// <summary>Metrics and traces of endpoints.</summary>
    public Component Insights { get; }

    /// <summary>
    /// Lets the workspace's identity manage and use all three, and see the endpoints of the account, without which the
    /// studio does not reach a closed one (learn.microsoft.com/azure/machine-learning/how-to-managed-network).
    /// </summary>
    internal IEnumerable<RoleAssignment> GrantManage(Principal workspace) =>
    [
        this.Grant("account", Account.Id, RoleDefinitions.Contributor, workspace),
        this.Grant("account", Account.Id, RoleDefinitions.StorageBlobDataContributor, workspace),
        this.Grant("account", Account.Id, RoleDefinitions.StorageFileDataPrivilegedContributor, workspace),
        this.Grant("registry", Registry.Id, RoleDefinitions.Contributor, workspace),
        this.Grant("insights", Insights.Id, RoleDefinitions.Contributor, workspace),
        .. ways.Select(way => this.Grant($"{way.Key.Key}-endpoint", way.Value.Id, RoleDefinitions.Reader, workspace)),
    ];

    /// <summary>Lets the identity of jobs read and write the account, and start from the registry's images.</summary>
    internal IEnumerable<RoleAssignment> GrantUse(Principal compute) =>
    [
        this.Grant("account", Account.Id, RoleDefinitions.StorageBlobDataContributor, compute),
        this.Grant("registry", Registry.Id, RoleDefinitions.AcrPull, compute),
    ];

    // Premium: the least with a private endpoint.
    Registry AddRegistry() => new($"{LogicalName}-registry", new RegistryArgs
    {
        RegistryName = Context.Names.Of(AzureKind.ContainerRegistry),
        ResourceGroupName = args.Zone.ResourceGroup.Name,
        Location = Context.Location,
        Sku = new Pulumi.AzureNative.ContainerRegistry.Inputs.SkuArgs
        {
            Name = Pulumi.AzureNative.ContainerRegistry.SkuName.Premium,
        },
        AdminUserEnabled = false,
        AnonymousPullEnabled = false,
        PublicNetworkAccess = Context.PrivateOnly
            ? Pulumi.AzureNative.ContainerRegistry.PublicNetworkAccess.Disabled
            : Pulumi.AzureNative.ContainerRegistry.PublicNetworkAccess.Enabled,
        NetworkRuleBypassOptions = NetworkRuleBypassOptions.AzureServices,
        NetworkRuleSet = new Pulumi.AzureNative.ContainerRegistry.Inputs.NetworkRuleSetArgs
        {
            DefaultAction = Pulumi.AzureNative.ContainerRegistry.DefaultAction.Deny,
            IpRules = Context.AllowedIps
                .Select(range => new Pulumi.AzureNative.ContainerRegistry.Inputs.IPRuleArgs
                {
                    IPAddressOrRange = range,
                    Action = Pulumi.AzureNative.ContainerRegistry.Action.Allow,
                })
                .ToArray(),
        },
        Tags = Context.Tags,
    }, Stateful());

    Component AddInsights() => new($"{LogicalName}-insights", new ComponentArgs
    {
        ResourceName = Context.Names.Of(AzureKind.ApplicationInsights),
        ResourceGroupName = args.Zone.ResourceGroup.Name,
        Location = Context.Location,
        Kind = "web",
        ApplicationType = ApplicationType.Web,
        IngestionMode = IngestionMode.LogAnalytics,
        WorkspaceResourceId = args.LogWorkspaceId,
        DisableLocalAuth = true,
        Tags = Context.Tags,
    }, Child());
}
