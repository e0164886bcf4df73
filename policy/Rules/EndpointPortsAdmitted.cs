using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Where a security group acts on the subnet of a private endpoint, it admits what the service behind the endpoint is
/// spoken to on. The first rule by priority that holds a port decides; where none does, Azure's own rule admits the
/// network. Ports and their sources: <see cref="EndpointPorts"/>.
/// </summary>
public sealed class EndpointPortsAdmitted() : PolicyRule(
    "endpoint-ports-admitted", Level.Mandatory, Severity.High,
    "The subnet of a private endpoint admits every port of the service that the endpoint leads to.")
{
    // The network itself and its peers are this service tag; anything else may not be all of the network.
    static readonly string[] TheNetwork = ["*", "VirtualNetwork"];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var byKey = stack.Resources.ToDictionary(resource => resource.Key);
        var rules = stack.OfType(AzureTypes.SecurityRule)
            .Where(rule => rule.Inputs["direction"].Text() == "Inbound" && IsOfNetwork(rule))
            .OrderBy(rule => int.TryParse(rule.Inputs["priority"].Text(), out var priority) ? priority : int.MaxValue)
            .ToArray();
        return from endpoint in stack.OfType(AzureTypes.PrivateEndpoint)
               from subnet in Behind(endpoint, AzureTypes.Subnet).Where(ObeysItsGroup)
               from security in Behind(subnet, AzureTypes.SecurityGroup)
               let decided = rules.Where(rule => rule.Dependencies.Contains(security.Key)).ToArray()
               from connection in endpoint.Inputs["privateLinkServiceConnections"].Items()
               from groupId in connection.At("groupIds").Texts()
               let missing = EndpointPorts.Of(groupId).Where(ports => Denies(decided, ports)).ToArray()
               where missing.Length > 0
               select new Violation(
                   endpoint,
                   $"`{groupId}` needs {string.Join(", ", missing)}, which `{security.Name}` denies; admit them from "
                   + "VirtualNetwork in a rule of a lower priority number");

        IEnumerable<ResourceFact> Behind(ResourceFact resource, string type) => resource.Dependencies
            .Select(key => byKey.GetValueOrDefault(key)).OfType<ResourceFact>().Where(found => found.Type == type);
    }

    // "Disabled", which is also what Azure takes when nothing is said, leaves endpoints outside the group.
    static bool ObeysItsGroup(ResourceFact subnet) =>
        subnet.Inputs["privateEndpointNetworkPolicies"].Text() is "NetworkSecurityGroupEnabled" or "Enabled";

    static bool IsOfNetwork(ResourceFact rule) =>
        rule.Inputs["protocol"].Text() is "*" or "Tcp"
        && new[] { "sourceAddressPrefix", "destinationAddressPrefix" }
            .All(member => TheNetwork.Contains(rule.Inputs[member].Text()));

    static bool Denies(IEnumerable<ResourceFact> rules, string wanted) =>
        PortRange.Of(wanted) is { } ports
        && rules.FirstOrDefault(rule => Ports(rule).Any(held => held.Holds(ports)))?.Inputs["access"].Text() == "Deny";

    static IEnumerable<PortRange> Ports(ResourceFact rule) =>
        from member in new[] { "destinationPortRange", "destinationPortRanges" }
        from text in rule.Inputs[member].Texts()
        let ports = PortRange.Of(text)
        where ports is not null
        select ports.Value;
}
