using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Soft delete of blobs and containers is the way back from a deletion by mistake. Source:
/// learn.microsoft.com/azure/storage/blobs/soft-delete-blob-overview.
/// </summary>
public sealed class SoftDeleteKept() : PolicyRule(
    "soft-delete-kept", Level.Mandatory, Severity.Medium,
    "Every storage account keeps deleted blobs and containers for a while.",
    "make `BlobServiceProperties` with both retention policies enabled", "BR-1")
{
    static readonly string[] Retentions = ["deleteRetentionPolicy", "containerDeleteRetentionPolicy"];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var services = stack.OfType(AzureTypes.BlobServices).ToArray();
        var kept = services.SelectMany(service => service.SourcesOf("accountName")).ToHashSet();
        return
        [
            .. from account in stack.OfType(AzureTypes.StorageAccount)
               where !kept.Contains(account.Key)
               select new Violation(account, "no `BlobServiceProperties` is made for it; make one with soft delete"),
            .. from service in services
               from policy in Retentions
               let state = service.Inputs.At($"{policy}.enabled")
               where state.Text() != "true"
               select new Violation(service, $"`{policy}.enabled` is {state.Shown()}; set it to `true`")
               {
                   NotJudged = state.IsMark(),
               },
        ];
    }
}
