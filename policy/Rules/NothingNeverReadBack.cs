using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>No input is set that its provider never reads back the same: an update could never be empty.</summary>
public sealed class NothingNeverReadBack() : PolicyRule(
    "nothing-never-read-back", Level.Mandatory, Severity.Medium,
    "No resource sets an input that its provider never reads back the same.")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from resource in stack.OfType(NeverReadBack.Inputs.Keys)
        from path in NeverReadBack.Inputs[resource.Type]
        where resource.Inputs.At(path) is not null
        select new Violation(
            resource, $"`{path}` is set, and the provider never reads it back the same; leave it out");
}
