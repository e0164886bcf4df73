using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>No blob can be read without a login.</summary>
public sealed class PublicBlobsOff() : PolicyRule(
    "public-blobs-off", Level.Mandatory, Severity.Critical,
    "Storage accounts, containers and registries allow no anonymous read.")
{
    static readonly RequiredValue[] Values =
    [
        new(AzureTypes.StorageAccount, "allowBlobPublicAccess", "false"),
        new(AzureTypes.BlobContainer, "publicAccess", "None") { OrUnset = true },
        new(AzureTypes.Registry, "anonymousPullEnabled", "false") { OrUnset = true },
    ];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) => RequiredValue.Check(stack, Values);
}
