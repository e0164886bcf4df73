using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Nothing in a subnet is without a security group, private endpoints obey it, and the way out is one that somebody
/// made. Sources: learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy;
/// learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access.
/// </summary>
public sealed class SubnetsGuarded() : ResourceRule(
    "subnets-guarded", Level.Mandatory, Severity.High,
    "Subnets have a security group that endpoints obey, and no way out by default.",
    "give the subnet a group, policies and `defaultOutboundAccess` `false`", "NS-1")
{
    static readonly RequiredValue[] Asked =
    [
        new(AzureTypes.Subnet, "defaultOutboundAccess", "false"),
        new(AzureTypes.Subnet, "privateEndpointNetworkPolicies", "Enabled", "NetworkSecurityGroupEnabled"),
        new(AzureTypes.Subnet, "privateLinkServiceNetworkPolicies", "Enabled") { OrUnset = true },
    ];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
    [
        .. from subnet in stack.OfType(AzureTypes.Subnet)
           where subnet.Inputs["networkSecurityGroup"] is null
           select new Violation(subnet, "`networkSecurityGroup` is not set; give it a security group"),
        .. from value in Asked
           from subnet in stack.OfType(value.Type)
           from violation in value.Check(subnet)
           select violation,
    ];
}
