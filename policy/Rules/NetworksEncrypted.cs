using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>Virtual networks encrypt what their machines say to one another.</summary>
public sealed class NetworksEncrypted() : ValuesRule(
    "networks-encrypted", Level.Mandatory, Severity.Medium,
    "Virtual networks encrypt the traffic between their machines.",
    "set `encryption.enabled`", "DP-3")
{
    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
        [new(AzureTypes.VirtualNetwork, "encryption.enabled", "true")];
}
