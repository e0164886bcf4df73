using Platform.Policy.Facts;

namespace Platform.Policy.Judging;

/// <summary>A rule that asks for a value of a property on every resource of a type.</summary>
/// <inheritdoc cref="PolicyRule(string, Level, Severity, string, string, IReadOnlyList{string})"/>
public abstract class ValuesRule(
    string name, Level level, Severity severity, string description, string fix,
    params IReadOnlyList<string> controls)
    : ResourceRule(name, level, severity, description, fix, controls)
{
    /// <summary>What is asked for.</summary>
    public abstract IReadOnlyList<RequiredValue> Values { get; }

    /// <summary>Whether it asks that in an environment; always by default.</summary>
    protected virtual bool Applies(StackFacts stack) => true;

    /// <inheritdoc/>
    public sealed override IEnumerable<Violation> Check(StackFacts stack) =>
        from value in Applies(stack) ? Values : []
        from resource in stack.OfType(value.Type)
        from violation in value.Check(resource)
        select violation;
}
