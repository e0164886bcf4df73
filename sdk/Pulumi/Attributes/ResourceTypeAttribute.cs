namespace Pulumi;

/// <summary>Says which type token a resource class stands for.</summary>
/// <param name="type">The token, such as <c>random:index/randomString:RandomString</c>.</param>
/// <param name="version">The version of the package, or null.</param>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>The type token.</summary>
    public string Type { get; } = type;

    /// <summary>The version of the package, or null.</summary>
    public string? Version { get; } = version;
}
