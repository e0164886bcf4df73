using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>TLS 1.2 or later, and nothing without TLS.</summary>
public sealed class TransportEncrypted() : ValuesRule(
    "transport-encrypted", Level.Mandatory, Severity.High,
    "Connections use TLS 1.2 or later.",
    "set the minimum version of TLS to 1.2 and HTTPS only", "DP-3")
{
    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        // Left out, Azure takes it as TLS 1.0; 1.3 is not accepted (Azure Resource Manager, Microsoft.Storage).
        new(AzureTypes.StorageAccount, "minimumTlsVersion", "TLS1_2"),
        new(AzureTypes.StorageAccount, "enableHttpsTrafficOnly", "true") { OrUnset = true },
        new(AzureTypes.EventHubNamespace, "minimumTlsVersion", "1.2"),
    ];
}
