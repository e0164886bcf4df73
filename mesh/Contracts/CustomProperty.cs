namespace Platform.Mesh.Contracts;

/// <summary>What the standard has no key for.</summary>
public sealed record CustomProperty
{
    /// <summary>Required. Its name.</summary>
    [AllowedValues("unit")]
    public required string Property { get; init; }

    /// <summary>Required. Its value, such as <c>MW</c>.</summary>
    public required string Value { get; init; }
}
