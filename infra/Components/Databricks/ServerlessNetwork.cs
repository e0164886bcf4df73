using Platform.Components.Databricks.Scope;
using Platform.Components.Lake;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureNative.Storage;
using Pulumi.Databricks;

namespace Platform.Components.Databricks;

/// <summary>
/// The way of serverless compute to private storage: a network connectivity configuration, made here or adopted (there are ten per region and account), the
/// endpoints it opens, and its binding to the workspace. Each endpoint works once somebody approves it on the storage account.
/// </summary>
public sealed class ServerlessNetwork : PlatformComponent
{
    /// <summary>Opens the way.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="lake">The accounts to reach.</param>
    /// <param name="settings">Whether the configuration is made here; its id where not.</param>
    /// <param name="options">Options of the component.</param>
    public ServerlessNetwork(string name, WorkspaceScope workspace, Storage lake, OptionsSettings settings, ComponentResourceOptions? options = null)
        : base("platform:databricks:ServerlessNetwork", name, lake.Context, options)
    {
        var configuration = settings.Ncc == Ownership.Adopt
            ? Output.Create(settings.NccId!)
            : new MwsNetworkConnectivityConfig(name, new MwsNetworkConnectivityConfigArgs
            {
                Name = $"{Context.Names.Platform}-{Context.Location}",
                Region = Context.Location,
            }, workspace.Outside(this)).NetworkConnectivityConfigId;
        Resource[] previous = [];
        foreach (var (key, account, group) in Targets(lake))
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

        _ = new MwsNccBinding($"{name}-binding", new MwsNccBindingArgs
        {
            NetworkConnectivityConfigId = configuration,
            WorkspaceId = workspace.Id,
        }, workspace.Outside(this, previous));
        RegisterOutputs();
    }

    static IEnumerable<(string Key, StorageAccount Account, string Group)> Targets(Storage lake) =>
    [
        ("lake-dfs", lake.Account, "dfs"), ("lake-blob", lake.Account, "blob"),
        ("landing-dfs", lake.LandingAccount, "dfs"), ("landing-blob", lake.LandingAccount, "blob"),
    ];
}
