using Platform.Components.Access;
using Platform.Components.Facts;
using Platform.Components.Lake;
using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.ManagedIdentity;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Network.Inputs;
using Pulumi.AzureNative.Storage;

namespace Platform.Components.Foundation;

/// <summary>
/// What flows through the networks: who spoke to whom, how much, and what a rule refused. Network Watcher, a trusted
/// service, writes it into an account of its own as an identity, for the account takes no keys. Source:
/// learn.microsoft.com/azure/network-watcher/vnet-flow-logs-managed-identity.
/// </summary>
public sealed class FlowLogs : PlatformComponent
{
    // Azure makes the watcher of a region with the first network there, always of these names
    // (learn.microsoft.com/azure/network-watcher/network-watcher-create).
    const string WatcherGroup = "NetworkWatcherRG";

    /// <summary>Makes the account, the identity that writes, and a log per network.</summary>
    public FlowLogs(string name, FlowLogsArgs args, ComponentResourceOptions? options = null)
        : base("platform:foundation:FlowLogs", name, args.Zone.Context, options)
    {
        var baseline = new StorageBaselineArgs
        {
            Zone = args.Zone,
            Purpose = "flows",
            Settings = args.Storage,
            Hierarchical = false,
            Bypass = Bypass.AzureServices,
        };
        var account = this.AddAccount(baseline);
        this.AddSoftDelete(baseline, account);
        args.Zone.Diagnostics.Send(this, "", account.Id, DiagnosticCategories.BlobService);
        var writer = new UserAssignedIdentity($"{name}-writer", new UserAssignedIdentityArgs
        {
            ResourceName = Context.Names.Of(AzureKind.ManagedIdentity, "flows"),
            ResourceGroupName = args.Zone.ResourceGroup.Name,
            Location = Context.Location,
            Tags = Context.Tags,
        }, Child());
        var grant = this.Grant("", account.Id, RoleDefinitions.StorageBlobDataContributor,
            Principal.Service("flow-log-writer", writer.PrincipalId));
        AddLog("spoke", args.Network.Network);
        if (args.Network.Hub is { } hub)
        {
            AddLog("hub", hub);
        }

        RegisterOutputs();

        void AddLog(string key, VirtualNetwork network) => _ = new FlowLog($"{name}-{key}", new FlowLogArgs
        {
            FlowLogName = Context.Names.Of(AzureKind.FlowLog, key),
            NetworkWatcherName = $"NetworkWatcher_{Context.Location}",
            ResourceGroupName = WatcherGroup,
            Location = Context.Location,
            TargetResourceId = network.Id,
            StorageId = account.Id,
            Enabled = true,
            Format = new FlowLogFormatParametersArgs { Type = FlowLogFormatType.JSON, Version = 2 },
            RetentionPolicy = new RetentionPolicyParametersArgs { Enabled = true, Days = args.Days },
            Identity = new ManagedServiceIdentityArgs
            {
                Type = Pulumi.AzureNative.Network.ResourceIdentityType.UserAssigned,
                UserAssignedIdentities = [writer.Id],
            },
            Tags = Context.Tags,
        }, Child(grant));
    }
}
