using Platform.Components.Lake;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureNative.Storage;
using Pulumi.Databricks;

namespace Platform.Components.Databricks;

/// <summary>
/// The way of serverless compute to private storage: a network connectivity configuration, made here or adopted (a
/// region has ten per account), the endpoints it opens, and its binding to the workspace. An endpoint works once
/// somebody has approved it on the storage account.
/// </summary>
public sealed class ServerlessNetwork : PlatformComponent
{
    /// <summary>Opens the way.</summary>
    public ServerlessNetwork(string name, ServerlessNetworkArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:ServerlessNetwork", name, args.Storage.Context, options)
    {
        var workspace = args.Workspace;
        var configuration = args.Settings.Ncc == Ownership.Adopt
            ? Output.Create(args.Settings.NccId!)
            : new MwsNetworkConnectivityConfig(name, new MwsNetworkConnectivityConfigArgs
            {
                Name = $"{Context.Names.Platform}-{Context.Location}",
                Region = Context.Location,
            }, workspace.Outside(this)).NetworkConnectivityConfigId;
        Resource[] previous = [];
        foreach (var (key, account, group) in Targets(args.Storage))
        {
            // One after the other: a storage account refuses two changes at once.
            previous =
            [
                new MwsNccPrivateEndpointRule($"{name}-{key}", new MwsNccPrivateEndpointRuleArgs
                {
                    NetworkConnectivityConfigId = configuration,
                    ResourceId = account.Id,
                    GroupId = group,
                }, workspace.Outside(this, previous)),
            ];
        }

        Bound = new MwsNccBinding($"{name}-binding", new MwsNccBindingArgs
        {
            NetworkConnectivityConfigId = configuration,
            WorkspaceId = workspace.Id,
        }, workspace.Inside(this, previous));
        RegisterOutputs();
    }

    /// <summary>The workspace's serverless compute is in the network: what runs in it waits.</summary>
    public MwsNccBinding Bound { get; }

    static IEnumerable<(string Key, StorageAccount Account, string Group)> Targets(Storage storage) =>
    [
        ("lake-dfs", storage.Account, "dfs"), ("lake-blob", storage.Account, "blob"),
        ("landing-dfs", storage.LandingAccount, "dfs"), ("landing-blob", storage.LandingAccount, "blob"),
    ];
}
