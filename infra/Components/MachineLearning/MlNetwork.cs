using Platform.Components.Facts;
using Pulumi;
using Pulumi.AzureNative.MachineLearningServices;
using Pulumi.AzureNative.MachineLearningServices.Inputs;

namespace Platform.Components.MachineLearning;

/// <summary>
/// The managed network of an ML workspace. It reaches the workspace's own account, vault and registry by rules that the
/// service makes; whatever else is closed needs a rule of ours, in both modes. Source:
/// learn.microsoft.com/azure/machine-learning/how-to-managed-network.
/// </summary>
static class MlNetwork
{
    /// <summary>The network that the settings ask for.</summary>
    internal static ManagedNetworkSettingsArgs Of(MlWorkspaceArgs args)
    {
        // Always stated: it can be tightened later, never loosened.
        var network = new ManagedNetworkSettingsArgs { IsolationMode = $"{args.Settings.IsolationMode}" };
        if (args.Settings.IsolationMode != Platform.Settings.IsolationMode.Disabled)
        {
            foreach (var link in new[] { PrivateLinks.Dfs, PrivateLinks.Blob })
            {
                network.OutboundRules.Add($"lake-{link.Key}", Endpoint(args.Lake.Account.Id, link));
            }
        }

        foreach (var host in args.Settings.AllowedHosts)
        {
            // The least firewall that the service knows: it is made for the first host, and billed from then on.
            network.FirewallSku = FirewallSku.Basic;
            network.OutboundRules.Add($"host-{host.Replace('.', '-')}", Host(host));
        }

        return network;
    }

    static Dictionary<string, object?> Host(string name) => new()
    {
        ["type"] = "FQDN",
        ["category"] = "UserDefined",
        ["destination"] = name,
    };

    // The SDK leaves this untyped; these are the API's own names.
    static Dictionary<string, object?> Endpoint(Output<string> target, PrivateLink link) => new()
    {
        ["type"] = "PrivateEndpoint",
        ["category"] = "UserDefined",
        ["destination"] = new Dictionary<string, object?>
        {
            ["serviceResourceId"] = target,
            ["subresourceTarget"] = link.GroupId,
            ["sparkEnabled"] = false,
        },
    };
}
