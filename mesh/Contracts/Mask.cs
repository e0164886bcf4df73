namespace Platform.Mesh.Contracts;

/// <summary>What those who may not see people get in place of a value.</summary>
/// <param name="Name">As a contract names it.</param>
/// <param name="Types">The types that it knows.</param>
/// <param name="Body">Portable SQL over <c>value</c>, and <c>sees</c>: whether the caller may see people.</param>
/// <param name="Description">What is left, in words.</param>
public sealed record Mask(string Name, IReadOnlyList<string> Types, string Body, string Description)
{
    /// <summary>The name of its function for a type: a function has one type.</summary>
    public string FunctionOf(string type) => $"mask_{Name}_{type}";
}
