namespace Platform.Policy.Judging;

/// <summary>
/// A rule that judges each resource by itself: what it says of a plan is what it says of the resources one by one, in
/// any order, with nothing but what the settings promise. All other rules need the whole plan.
/// </summary>
/// <inheritdoc cref="PolicyRule(string, Level, Severity, string, string, IReadOnlyList{string})"/>
public abstract class ResourceRule(
    string name, Level level, Severity severity, string description, string fix,
    params IReadOnlyList<string> controls)
    : PolicyRule(name, level, severity, description, fix, controls);
