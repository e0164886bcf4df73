using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Where state is protected, an account survives the loss of a data centre. Source:
/// learn.microsoft.com/azure/storage/common/storage-redundancy.
/// </summary>
public sealed class AccountsReplicated() : ValuesRule(
    "accounts-replicated", Level.Mandatory, Severity.Medium,
    "Where settings protect state, storage accounts are replicated beyond one data centre.",
    "set a SKU with ZRS, GRS or GZRS", "BR-1")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new(AzureTypes.StorageAccount, "sku.name",
            "Standard_ZRS", "Standard_GRS", "Standard_RAGRS", "Standard_GZRS", "Standard_RAGZRS", "Premium_ZRS"),
    ];

    /// <inheritdoc/>
    protected override bool Applies(StackFacts stack) => stack.ProtectsState;
}
