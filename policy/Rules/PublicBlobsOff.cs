using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>No blob can be read without a login.</summary>
public sealed class PublicBlobsOff() : ValuesRule(
    "public-blobs-off", Level.Mandatory, Severity.Critical,
    "Storage accounts, containers and registries allow no anonymous read.",
    "turn anonymous access off", "NS-2")
{
    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new(AzureTypes.StorageAccount, "allowBlobPublicAccess", "false"),
        new(AzureTypes.BlobContainer, "publicAccess", "None") { OrUnset = true },
        new(AzureTypes.Registry, "anonymousPullEnabled", "false") { OrUnset = true },
    ];
}
