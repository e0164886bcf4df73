using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A network that resolves a privatelink zone finds nothing for a resource of somebody else that has a private endpoint
/// of its own elsewhere, unless the link falls back to public resolution. Sources:
/// learn.microsoft.com/azure/dns/private-dns-fallback;
/// Azure/terraform-azurerm-avm-ptn-network-private-link-private-dns-zones, issue 106.
/// </summary>
public sealed class LinksFallBack() : PolicyRule(
    "links-fall-back", Level.Mandatory, Severity.Medium,
    "Links to the zones of blobs, lakes, queues and vaults fall back to public resolution.",
    "set `resolutionPolicy` to `NxDomainRedirect`", "NS-10")
{
    static readonly string[] Zones =
    [
        "privatelink.blob.core.windows.net", "privatelink.dfs.core.windows.net", "privatelink.queue.core.windows.net",
        "privatelink.vaultcore.azure.net",
    ];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var zones = stack.OfType(AzureTypes.PrivateZone).ToDictionary(zone => zone.Key);
        return from link in stack.OfType(AzureTypes.ZoneLink)
               where link.Dependencies.Where(zones.ContainsKey).Select(key => zones[key]).Append(link)
                   .Any(named => Zones.Contains(named.Inputs["privateZoneName"].Text()))
               let policy = link.Inputs["resolutionPolicy"]
               where policy.Text() != "NxDomainRedirect"
               select new Violation(link, $"`resolutionPolicy` is {policy.Shown()}; set it to `NxDomainRedirect`")
               {
                   NotJudged = policy.IsMark(),
               };
    }
}
