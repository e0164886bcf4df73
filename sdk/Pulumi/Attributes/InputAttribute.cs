namespace Pulumi;

/// <summary>Marks a property, or the field behind a list or map, as an input of a resource or function.</summary>
/// <param name="name">The name on the wire.</param>
/// <param name="required">True: registering without a value fails.</param>
/// <param name="json">True: the value travels as a string of JSON.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool Json { get; } = json;
}
