using System.Text.Json.Nodes;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>A firewall lets nobody in by default, and no rule opens it to everybody.</summary>
public sealed class FirewallsClosed() : ResourceRule(
    "firewalls-closed", Level.Mandatory, Severity.Critical,
    "Firewalls deny by default, and no rule lets the whole internet in.",
    "deny by default and name the addresses that need it", "NS-1", "NS-2")
{
    /// <summary>Where a service keeps its switch for public access and its network rules; wire names.</summary>
    static readonly (string Type, string Access, string Rules)[] Guarded =
    [
        (AzureTypes.StorageAccount, "publicNetworkAccess", "networkRuleSet"),
        (AzureTypes.Vault, "properties.publicNetworkAccess", "properties.networkAcls"),
        (AzureTypes.Registry, "publicNetworkAccess", "networkRuleSet"),
    ];

    // An address that is not known may be one of them.
    static readonly HashSet<string> Everybody = new(StringComparer.OrdinalIgnoreCase)
    {
        "*", "0.0.0.0/0", "0.0.0.0", "::/0", "Internet", "Any", ResourceFact.Unknown, ResourceFact.Secret,
    };

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        [
            .. Guarded.SelectMany(service => Services(stack, service)),
            .. Namespaces(stack),
            .. SecurityRules(stack),
            .. Lists(stack),
            .. Perimeters(stack),
        ];

    static IEnumerable<Violation> Services(StackFacts stack, (string Type, string Access, string Rules) service)
    {
        foreach (var resource in stack.OfType(service.Type))
        {
            var rules = resource.Inputs.At(service.Rules);
            var access = resource.Inputs.At(service.Access).Text();
            // What is closed needs no rules; those that it has hold on the day that somebody opens it.
            var closed = "Disabled".Equals(access, StringComparison.OrdinalIgnoreCase);
            if (!(closed && rules.At("defaultAction") is null)
                && DefaultAction(resource, rules, service.Rules) is { } open)
            {
                yield return open;
            }

            foreach (var violation in Addresses(resource, rules, service.Rules))
            {
                yield return violation;
            }
        }
    }

    static IEnumerable<Violation> Namespaces(StackFacts stack)
    {
        foreach (var set in stack.OfType(AzureTypes.NamespaceRules))
        {
            if (DefaultAction(set, set.Inputs, "") is { } open)
            {
                yield return open;
            }

            foreach (var violation in Addresses(set, set.Inputs, ""))
            {
                yield return violation;
            }
        }
    }

    static Violation? DefaultAction(ResourceFact resource, JsonNode? rules, string path)
    {
        var action = rules.At("defaultAction");
        return action.Text() == "Deny"
            ? null
            : new Violation(resource, $"`{Join(path, "defaultAction")}` is {action.Shown()}; set it to `Deny`")
            {
                NotJudged = action.IsMark(),
            };
    }

    // Storage, vault, registry and namespace name the address differently.
    static IEnumerable<Violation> Addresses(ResourceFact resource, JsonNode? rules, string path) =>
        from rule in rules.At("ipRules").Items()
        from name in new[] { "iPAddressOrRange", "value", "ipMask" }
        from address in rule.At(name).Texts()
        where Everybody.Contains(address)
        select new Violation(
            resource, $"`{Join(path, "ipRules")}` lets `{address}` in; name the addresses that need it")
        {
            NotJudged = address.IsMark(),
        };

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    static IEnumerable<Violation> SecurityRules(StackFacts stack) =>
        from rule in stack.OfType(AzureTypes.SecurityRule)
        where rule.Inputs["direction"].Text() == "Inbound" && rule.Inputs["access"].Text() == "Allow"
        from property in new[] { "sourceAddressPrefix", "sourceAddressPrefixes" }
        from source in rule.Inputs[property].Texts()
        where Everybody.Contains(source)
        select new Violation(
            rule,
            $"`{property}` is `{source}`, inbound and allowed; name the addresses or the service tag that need it")
        {
            NotJudged = source.IsMark(),
        };

    static IEnumerable<Violation> Lists(StackFacts stack) =>
        from list in stack.OfType(DatabricksTypes.AddressList)
        where list.Inputs["listType"].Text() == "ALLOW"
        from address in list.Inputs["ipAddresses"].Texts()
        where Everybody.Contains(address)
        select new Violation(list, $"`ipAddresses` lets `{address}` in; name the addresses that need it")
        {
            NotJudged = address.IsMark(),
        };

    static IEnumerable<Violation> Perimeters(StackFacts stack) =>
        from rule in stack.OfType("azure-native:network:NetworkSecurityPerimeterAccessRule")
        where rule.Inputs["direction"].Text() == "Inbound"
        from property in new[] { "addressPrefixes", "serviceTags" }
        from source in rule.Inputs[property].Texts()
        where Everybody.Contains(source)
        select new Violation(rule, $"`{property}` lets `{source}` in; name the addresses or the service that need it")
        {
            NotJudged = source.IsMark(),
        };
}
