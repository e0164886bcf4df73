using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>TLS 1.2 or later, and nothing without TLS.</summary>
public sealed class TransportEncrypted() : PolicyRule(
    "transport-encrypted", Level.Mandatory, Severity.High, "Connections use TLS 1.2 or later.")
{
    static readonly RequiredValue[] Values =
    [
        // Left out, Azure takes it as TLS 1.0; 1.3 is not accepted (Azure Resource Manager, Microsoft.Storage).
        new(AzureTypes.StorageAccount, "minimumTlsVersion", "TLS1_2"),
        new(AzureTypes.StorageAccount, "enableHttpsTrafficOnly", "true") { OrUnset = true },
        new(AzureTypes.EventHubNamespace, "minimumTlsVersion", "1.2"),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) => RequiredValue.Check(stack, Values);
}
