using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// In a private environment what is stored is encrypted a second time, by the infrastructure. That is fixed when an
/// account is made. Source: learn.microsoft.com/azure/storage/common/infrastructure-encryption-enable.
/// </summary>
public sealed class EncryptedTwice() : ValuesRule(
    "encrypted-twice", Level.Mandatory, Severity.Low,
    "Where settings say private, storage is encrypted by the infrastructure too.",
    "turn infrastructure encryption on before the account is made", "DP-4")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new(AzureTypes.StorageAccount, "encryption.requireInfrastructureEncryption", "true"),
        new(AzureTypes.DatabricksWorkspace, "parameters.requireInfrastructureEncryption.value", "true"),
    ];

    /// <inheritdoc/>
    protected override bool Applies(StackFacts stack) => stack.Private;
}
