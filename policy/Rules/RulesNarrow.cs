using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A security rule that allows names what it allows: the default rules of a group are there for the rest. Source:
/// learn.microsoft.com/azure/virtual-network/network-security-groups-overview.
/// </summary>
public sealed class RulesNarrow() : ResourceRule(
    "rules-narrow", Level.Mandatory, Severity.High,
    "A security rule that allows names its protocol, ports and both ends; one that denies inbound, denies all.",
    "name protocol, ports, source and destination", "NS-1")
{
    // A rule that allows names these; one that denies inbound has `*` in each. Outbound, the internet alone may be
    // denied.
    static readonly string[] Members =
    [
        "protocol", "destinationPortRange", "destinationPortRanges", "sourceAddressPrefix", "sourceAddressPrefixes",
        "destinationAddressPrefix", "destinationAddressPrefixes",
    ];

    static readonly string[] Everything = ["*", "0-65535", "0.0.0.0/0", "::/0", "Internet", "Any"];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from rule in stack.OfType(AzureTypes.SecurityRule)
        let access = rule.Inputs["access"]
        from member in Members
        from got in rule.Inputs[member].Texts()
        let known = !access.IsMark() && !got.IsMark()
        let inbound = rule.Inputs["direction"].Text() == "Inbound"
        where !known || (access.Text() == "Deny" ? inbound && got != "*" : Everything.Contains(got))
        select new Violation(
            rule, $"`{member}` is `{got}`; {(access.Text() == "Deny" ? "deny everything" : "name what is meant")}")
        {
            NotJudged = !known,
        };
}
