using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// Where a security group acts on the subnet of a private endpoint, it admits what the service behind the endpoint is
/// spoken to on. The first rule by priority that holds a port decides; where none does, Azure's own rule admits the
/// network. Ports and their sources: <see cref="EndpointPorts"/>.
/// </summary>
public sealed class EndpointPortsAdmitted() : Precondition(
    "endpoint-ports-admitted",
    "The subnet of a private endpoint admits every port of the service that the endpoint leads to.",
    "learn.microsoft.com/azure/virtual-network/network-security-groups-overview; ports: EndpointPorts",
    "admit them from VirtualNetwork in a rule of a lower priority number",
    Severity.High)
{
    // The network itself and its peers are this service tag; anything else may not be all of the network.
    static readonly string[] TheNetwork = ["*", "VirtualNetwork"];

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack)
    {
        var rules = stack.OfType(AzureTypes.SecurityRule)
            .Where(rule => rule.Inputs["direction"].Text() == "Inbound" && IsOfNetwork(rule))
            .OrderBy(rule => int.TryParse(rule.Inputs["priority"].Text(), out var priority) ? priority : int.MaxValue)
            .ToArray();
        return from endpoint in stack.OfType(AzureTypes.PrivateEndpoint)
               from subnet in stack.Sources(endpoint, "subnet", AzureTypes.Subnet).Where(ObeysItsGroup)
               from security in stack.Sources(subnet, "networkSecurityGroup", AzureTypes.SecurityGroup)
               let own = rules.Where(rule => rule.Dependencies.Contains(security.Key)).ToArray()
               from connection in endpoint.Inputs["privateLinkServiceConnections"].Items()
               from groupId in connection.At("groupIds").Texts()
               from ports in EndpointPorts.Of(groupId)
               let holding = own.Where(rule => Holds(rule, ports)).ToArray()
               where holding.Any(rule => !Allows(rule))
               select new Need(
                   endpoint, $"{ports} for `{groupId}`, which `{security.Name}` denies otherwise",
                   [.. holding.TakeWhile(Allows)], Relation.Present);
    }

    // "Disabled", which is also what Azure takes when nothing is said, leaves endpoints outside the group.
    static bool ObeysItsGroup(ResourceFact subnet) =>
        subnet.Inputs["privateEndpointNetworkPolicies"].Text() is "NetworkSecurityGroupEnabled" or "Enabled";

    static bool IsOfNetwork(ResourceFact rule) =>
        rule.Inputs["protocol"].Text() is "*" or "Tcp"
        && new[] { "sourceAddressPrefix", "destinationAddressPrefix" }
            .All(member => TheNetwork.Contains(rule.Inputs[member].Text()));

    static bool Allows(ResourceFact rule) => rule.Inputs["access"].Text() != "Deny";

    static bool Holds(ResourceFact rule, string wanted) =>
        PortRange.Of(wanted) is { } ports && Ports(rule).Any(held => held.Holds(ports));

    static IEnumerable<PortRange> Ports(ResourceFact rule) =>
        from member in new[] { "destinationPortRange", "destinationPortRanges" }
        from text in rule.Inputs[member].Texts()
        let ports = PortRange.Of(text)
        where ports is not null
        select ports.Value;
}
