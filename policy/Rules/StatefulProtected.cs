using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>What holds data cannot be deleted or replaced by an update where the settings promise so.</summary>
public sealed class StatefulProtected() : ResourceRule(
    "stateful-protected", Level.Mandatory, Severity.High,
    "Where settings protect state, every resource that holds data is protected from deletion.",
    "set the option `Protect` on it or on its parent")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from resource in stack.ProtectsState ? stack.OfType(AzureTypes.Stateful) : []
        where !resource.Protect
        select new Violation(resource, "`protect` is `false`; set the option `Protect` on it or on its parent");
}
