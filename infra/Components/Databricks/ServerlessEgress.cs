using Platform.Components.Facts;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;
using Host = Pulumi.Databricks.Inputs.AccountNetworkPolicyEgressNetworkAccessAllowedInternetDestinationArgs;
using NetworkAccess = Pulumi.Databricks.Inputs.AccountNetworkPolicyEgressNetworkAccessArgs;
using StorageDestination =
    Pulumi.Databricks.Inputs.AccountNetworkPolicyEgressNetworkAccessAllowedStorageDestinationArgs;

namespace Platform.Components.Databricks;

/// <summary>
/// Where serverless compute may go: the platform's own services and the hosts listed, nowhere else. Every workspace has
/// a policy; one without its own has the account's default, which lets everything out. Values:
/// databricks/terraform-provider-databricks, account_network_policy.md.
/// </summary>
public sealed class ServerlessEgress : PlatformComponent
{
    readonly ServerlessEgressArgs args;

    /// <summary>Makes the policy and puts the workspace under it.</summary>
    public ServerlessEgress(string name, ServerlessEgressArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:ServerlessEgress", name, args.Context, options)
    {
        this.args = args;
        var policy = new AccountNetworkPolicy($"{name}-policy", new AccountNetworkPolicyArgs
        {
            // At most 32 characters.
            NetworkPolicyId = $"{Context.Names.Platform}-{Context.Names.Environment}",
            Egress = new AccountNetworkPolicyEgressArgs
            {
                NetworkAccess = new NetworkAccess
                {
                    RestrictionMode = "RESTRICTED_ACCESS",
                    AllowedInternetDestinations = Hosts(),
                    AllowedStorageDestinations = Accounts(),
                    PolicyEnforcement = new AccountNetworkPolicyEgressNetworkAccessPolicyEnforcementArgs
                    {
                        EnforcementMode = "ENFORCED",
                    },
                },
            },
        }, args.Workspace.Outside(this));
        _ = new WorkspaceNetworkOption($"{name}-option", new WorkspaceNetworkOptionArgs
        {
            WorkspaceId = args.Workspace.Id,
            NetworkPolicyId = policy.NetworkPolicyId.Apply(id => id!),
        }, args.Workspace.Outside(this));
        RegisterOutputs();
    }

    // What is no storage is named by its host.
    Host[] Hosts() =>
    [
        .. args.Hosts.Select(host => Allow(host)),
        .. args.Targets.Where(target => target.Link == PrivateLinks.EventHubs)
            .Select(target => Allow(Output.Format($"{target.Name}.servicebus.windows.net"))),
    ];

    static Host Allow(Input<string> host) => new() { Destination = host, InternetDestinationType = "DNS_NAME" };

    StorageDestination[] Accounts() =>
    [
        .. args.Targets.Where(target => target.Link != PrivateLinks.EventHubs).Select(target => new StorageDestination
        {
            StorageDestinationType = "AZURE_STORAGE",
            AzureStorageAccount = target.Name,
            AzureStorageService = target.Link.GroupId,
        }),
    ];
}
