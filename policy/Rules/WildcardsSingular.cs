using System.Net;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Azure takes a wildcard or a service tag in the singular members of a security rule only, and one of singular and
/// plural. Sources: the answer 400 SecurityRuleParameterContainsInvalidPortRanges;
/// Azure/terraform-azurerm-network-security-group, issues 21 and 44; hashicorp/terraform-provider-azurerm,
/// network_security_rule.html.markdown ("Tags may not be used").
/// </summary>
public sealed class WildcardsSingular() : ResourceRule(
    "wildcards-singular", Level.Mandatory, Severity.High,
    "Security rules name a wildcard or a service tag in a singular member, and each thing once.",
    "use the singular member for a wildcard or tag, and one of the two")
{
    static readonly (string Singular, string Plural, bool Ports)[] Members =
    [
        ("sourcePortRange", "sourcePortRanges", true),
        ("destinationPortRange", "destinationPortRanges", true),
        ("sourceAddressPrefix", "sourceAddressPrefixes", false),
        ("destinationAddressPrefix", "destinationAddressPrefixes", false),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from rule in stack.OfType(AzureTypes.SecurityRule)
        from member in Members
        from violation in Faults(rule, member.Singular, member.Plural, member.Ports)
        select violation;

    static IEnumerable<Violation> Faults(ResourceFact rule, string singular, string plural, bool ports)
    {
        var many = rule.Inputs[plural].Texts().ToArray();
        foreach (var text in many.Where(text => !(ports ? IsPorts(text) : IsAddress(text))))
        {
            yield return new Violation(rule, $"`{plural}` holds `{text}`; Azure takes it in `{singular}` only")
            {
                NotJudged = text.IsMark(),
            };
        }

        if (many.Length > 0 && rule.Inputs[singular] is not null)
        {
            yield return new Violation(rule, $"`{singular}` and `{plural}` are both set; Azure takes one of them");
        }
    }

    static bool IsPorts(string text) => text != "*" && PortRange.Of(text) is not null;

    static bool IsAddress(string text) => IPAddress.TryParse(text, out _) || IPNetwork.TryParse(text, out _);
}
