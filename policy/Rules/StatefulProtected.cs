using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>What holds data cannot be deleted or replaced by an update where the settings promise so.</summary>
public sealed class StatefulProtected : IPolicy
{
    /// <inheritdoc/>
    public string Name => "stateful-protected";

    /// <inheritdoc/>
    public Level Level => Level.Mandatory;

    /// <inheritdoc/>
    public Severity Severity => Severity.High;

    /// <inheritdoc/>
    public string Description => "Where settings protect state, every resource that holds data is protected from deletion.";

    /// <inheritdoc/>
    public IEnumerable<Violation> Check(StackFacts stack) =>
        from resource in stack.ProtectsState ? stack.OfType(AzureTypes.Stateful) : []
        where !resource.Protect
        select new Violation(resource, "`protect` is `false`; set the option `Protect` on it or on its parent");
}
