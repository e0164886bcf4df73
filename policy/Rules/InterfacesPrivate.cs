using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A machine with a public address is scanned within minutes; the way in is a private one. Source:
/// learn.microsoft.com/azure/virtual-network/ip-services/virtual-network-network-interface-addresses.
/// </summary>
public sealed class InterfacesPrivate() : ResourceRule(
    "interfaces-private", Level.Mandatory, Severity.High,
    "No network interface has a public address.",
    "take the address off", "NS-2")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from face in stack.OfType("azure-native:network:NetworkInterface")
        where face.Inputs.All("ipConfigurations.publicIPAddress").Any(address => address is not null)
        select new Violation(face, "`ipConfigurations.publicIPAddress` is set; leave it out");
}
