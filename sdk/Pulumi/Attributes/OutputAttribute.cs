namespace Pulumi;

/// <summary>Marks a property of a resource as an output.</summary>
/// <param name="name">The name on the wire; null: the name of the property as written.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire, or null for the name of the property.</summary>
    public string? Name { get; } = name;
}
