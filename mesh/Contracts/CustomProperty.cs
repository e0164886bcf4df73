namespace Platform.Mesh.Contracts;

/// <summary>What the standard has no key for; <c>docs/limits.md</c> and
/// <c>docs/people.md</c> say what each name means.</summary>
public sealed record CustomProperty
{
    /// <summary>Required. Its name.</summary>
    [AllowedValues("unit", "minimum", "maximum", "outside", "earliest", "ahead", "values", "names", "pii", "mask",
        "hides", "person", "belongs", "catalogue", "within")]
    public required string Property { get; init; }

    /// <summary>Required. Its value, such as <c>MW</c>; a number in quotes.</summary>
    public required string Value { get; init; }
}
