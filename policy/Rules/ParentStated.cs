namespace Platform.Policy.Rules;

/// <summary>Every resource belongs to a component, so that the plan shows who owns it and options are inherited.</summary>
public sealed class ParentStated : IPolicy
{
    const string Stack = "pulumi:pulumi:Stack";

    /// <inheritdoc/>
    public string Name => "parent-stated";

    /// <inheritdoc/>
    public Level Level => Level.Mandatory;

    /// <inheritdoc/>
    public Severity Severity => Severity.Low;

    /// <inheritdoc/>
    public string Description => "Every resource but components and providers has a component as its parent.";

    /// <inheritdoc/>
    public IEnumerable<Violation> Check(StackFacts stack) =>
        from resource in stack.Resources
        where resource.Type != Stack && !IsComponent(resource) && !resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal)
        where resource.Parent is null || resource.Parent.StartsWith(Stack, StringComparison.Ordinal)
        select new Violation(resource, "its parent is the stack; pass the component's options to it");

    static bool IsComponent(ResourceFact resource) => resource.Type.StartsWith("platform:", StringComparison.Ordinal);
}
