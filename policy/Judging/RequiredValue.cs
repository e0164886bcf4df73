using Platform.Policy.Facts;

namespace Platform.Policy.Judging;

/// <summary>A property that must have a value on every resource of a type.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Path">Wire names with dots between.</param>
/// <param name="Value">The value required; letter case does not matter, as Azure does not mind it.</param>
sealed record RequiredValue(string Type, string Path, string Value)
{
    /// <summary>Whether leaving the property out gives the required value too.</summary>
    public bool OrUnset { get; init; }

    /// <summary>Every resource whose property has another value.</summary>
    public static IEnumerable<Violation> Check(StackFacts stack, IEnumerable<RequiredValue> rules) =>
        from rule in rules
        from resource in stack.OfType(rule.Type)
        let violation = rule.Check(resource)
        where violation is not null
        select violation;

    Violation? Check(ResourceFact resource)
    {
        var got = resource.Inputs.At(Path);
        if (got is null && OrUnset || string.Equals(got.Text(), Value, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return new Violation(resource, $"`{Path}` is {got.Shown()}; set it to `{Value}`") { NotJudged = got.IsMark() };
    }
}
