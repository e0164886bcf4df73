using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// What holds the data survives whoever may delete it: Pulumi's own protection stops Pulumi only, a lock everybody
/// (learn.microsoft.com/azure/azure-resource-manager/management/lock-resources).
/// </summary>
public sealed class DataLocked() : PolicyRule(
    "data-locked", Level.Mandatory, Severity.High,
    "Where settings protect state, every account of the lake has a lock against deletion.",
    "give the account a `CanNotDelete` lock by its scope")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    const string Lock = "azure-native:authorization:ManagementLockByScope";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var locked = stack.OfType(Lock)
            .Where(made => made.Inputs.At("level").Text() is "CanNotDelete" or "ReadOnly")
            .SelectMany(made => made.Dependencies)
            .ToHashSet();
        return from account in stack.ProtectsState ? stack.OfType(AzureTypes.StorageAccount) : []
               where account.Inputs.At("isHnsEnabled").Text() == "true" && !locked.Contains(account.Key)
               select new Violation(account, "nothing locks it; give it a `CanNotDelete` lock by its scope");
    }
}
