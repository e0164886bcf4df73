using System.Net;

namespace Platform.Settings;

/// <summary>The rules of the network: who deploys must reach what is deployed, and clusters must reach out.</summary>
static class NetworkRules
{
    static readonly IPNetwork[] NotPublic = [.. new[]
    {
        "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "169.254.0.0/16", "100.64.0.0/10", "0.0.0.0/8",
    }.Select(IPNetwork.Parse)];

    /// <summary>Finds what is broken.</summary>
    public static void Check(PlatformSettings settings, SettingsFindings found)
    {
        var network = settings.Network;
        if (network.Access == NetworkAccess.Private)
        {
            Private(settings, found);
        }
        else
        {
            found.Require(network.AllowedIps.Count > 0,
                "network.allowedIps", null, "at least one public address with bootstrap access");
            found.Require(settings.Databricks.PrivateEndpoint || network.NatGateway,
                "databricks.privateEndpoint", "false",
                "true where network.natGateway is false: the workspace admits listed addresses only, "
                + "and nobody knows which one the hub sends clusters out from");
        }
        foreach (var (index, address) in network.AllowedIps.Index())
        {
            found.Require(IsPublic(address), $"network.allowedIps[{index}]", address,
                "a public IPv4 address, or a network of at most /30 written with its first address");
        }
        found.Require(network.Runner != RunnerPlace.Hub || network.Hub != Ownership.None,
            "network.runner", "hub", "none or own where there is no hub");
        found.Require(network.NatGateway || network.Hub != Ownership.None,
            "network.natGateway", "false", "true where no hub gives a way out");
        if (network.HubAddressSpace is { } hub)
        {
            found.Require(IPNetwork.TryParse(hub, out var space) && $"{space}" == hub,
                "network.hubAddressSpace", hub, "a network written with its first address, such as 10.0.0.0/22");
        }
    }

    static void Private(PlatformSettings settings, SettingsFindings found)
    {
        var network = settings.Network;
        found.Require(network.Runner != RunnerPlace.None, "network.runner", "none",
            "own or hub: with private access nothing outside the network can deploy");
        found.Require(network.FlowLogDays is null or >= 90,
            "network.flowLogDays", $"{network.FlowLogDays}", "90 or more with private access");
        found.Require(network.AllowedIps.Count == 0,
            "network.allowedIps", string.Join(", ", network.AllowedIps), "no addresses with private access");
        // azurerm, databricks_workspace_resource.go: public access off together with all network rules is refused.
        found.Require(settings.Databricks.PrivateEndpoint,
            "databricks.privateEndpoint", "false", "true with private access");
        found.Require(settings.Databricks.BrowserAuthentication != Ownership.None,
            "databricks.browserAuthentication", "none",
            "create or adopt with private access: nobody can sign in without it");
    }

    // Storage firewalls take single addresses bare, and no networks of /31 and /32.
    static bool IsPublic(string text)
    {
        var single = !text.Contains('/');
        return IPNetwork.TryParse(single ? $"{text}/32" : text, out var network)
            && (single || $"{network}" == text)
            && (single || network.PrefixLength is >= 8 and <= 30)
            && !NotPublic.Any(other => other.Contains(network.BaseAddress) || network.Contains(other.BaseAddress));
    }
}
