using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>No blob can be read without a login.</summary>
public sealed class PublicBlobsOff : IPolicy
{
    static readonly RequiredValue[] Values =
    [
        new(AzureTypes.StorageAccount, "allowBlobPublicAccess", "false"),
        new(AzureTypes.BlobContainer, "publicAccess", "None") { OrUnset = true },
        new(AzureTypes.Registry, "anonymousPullEnabled", "false") { OrUnset = true },
    ];

    /// <inheritdoc/>
    public string Name => "public-blobs-off";

    /// <inheritdoc/>
    public Level Level => Level.Mandatory;

    /// <inheritdoc/>
    public Severity Severity => Severity.Critical;

    /// <inheritdoc/>
    public string Description => "Storage accounts, containers and registries allow no anonymous read.";

    /// <inheritdoc/>
    public IEnumerable<Violation> Check(StackFacts stack) => RequiredValue.Check(stack, Values);
}
