using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// What is encrypted with a key of a vault reads the key when it is made.
/// </summary>
public sealed class KeysNeedRole() : Precondition(
    "keys-need-role",
    "What is encrypted with a customer's key waits for the role of its identity on the vault.",
    "learn.microsoft.com/azure/storage/common/customer-managed-keys-configure-new-account",
    "wait for the role that the key's component gives")
{
    static readonly string[] Encrypted = [AzureTypes.StorageAccount, AzureTypes.MachineLearningWorkspace];

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from resource in stack.OfType(Encrypted)
        from identity in stack.Sources(resource, "encryption", AzureTypes.Identity)
        select new Need(resource, "the right to use its key",
        [
            .. stack.OfType(AzureTypes.RoleAssignment)
                .Where(role => role.SourcesOf("principalId").Contains(identity.Key)),
        ]);
}
