using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>Virtual networks encrypt what their machines say to one another.</summary>
public sealed class NetworksEncrypted() : PolicyRule(
    "networks-encrypted", Level.Advisory, Severity.Medium,
    "Virtual networks encrypt the traffic between their machines.")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        RequiredValue.Check(stack, [new(AzureTypes.VirtualNetwork, "encryption.enabled", "true")]);
}
