using Platform.Components.Facts;
using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.Network;
using RuleArgs = Pulumi.AzureNative.Network.SecurityRuleArgs;

namespace Platform.Components.Networking;

/// <summary>The one way a security group is made: it logs, and its rules are resources of their own.</summary>
static class SecurityGroups
{
    /// <summary>
    /// Makes a group and its rules, none of them inline: Databricks writes its own through the delegation, and the
    /// provider keeps rules it does not know only while the property is unset.
    /// </summary>
    internal static NetworkSecurityGroup AddSecurityGroup(
        this PlatformComponent owner, SpokeNetworkArgs args, string purpose, IReadOnlyList<SecurityRuleFacts> rules)
    {
        var group = new NetworkSecurityGroup($"{owner.LogicalName}-{purpose}-nsg", new NetworkSecurityGroupArgs
        {
            NetworkSecurityGroupName = owner.Context.Names.Of(AzureKind.NetworkSecurityGroup, purpose),
            ResourceGroupName = args.ResourceGroup.Name,
            Location = owner.Context.Location,
            Tags = owner.Context.Tags,
        }, owner.Child());
        args.Diagnostics.Send(owner, $"{purpose}-nsg", group.Id, DiagnosticCategories.NetworkSecurityGroup);
        Resource[] previous = [];
        foreach (var rule in rules)
        {
            var made = new RuleArgs
            {
                SecurityRuleName = rule.Name,
                NetworkSecurityGroupName = group.Name,
                ResourceGroupName = args.ResourceGroup.Name,
                Priority = rule.Priority,
                Direction = rule.Outbound ? SecurityRuleDirection.Outbound : SecurityRuleDirection.Inbound,
                Access = rule.Allow ? SecurityRuleAccess.Allow : SecurityRuleAccess.Deny,
                Protocol = rule.Ports.Length == 0 ? SecurityRuleProtocol.Asterisk : SecurityRuleProtocol.Tcp,
                SourceAddressPrefix = rule.Source,
                SourcePortRange = "*",
                DestinationAddressPrefix = rule.Destination,
                Description = rule.Reason,
            };
            // Azure takes the wildcard in the singular member only, and one of the two members at most.
            if (rule.Ports.Length == 0)
            {
                made.DestinationPortRange = "*";
            }
            else
            {
                made.DestinationPortRanges = rule.Ports;
            }

            var name = $"{owner.LogicalName}-{purpose}-{rule.Name}";
            previous = [new SecurityRule(name, made, owner.Child(previous))];
        }

        return group;
    }
}
