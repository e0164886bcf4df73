using Platform.Policy.Facts;

namespace Platform.Policy.Judging;

/// <summary>A property that must have one of some values on every resource of a type.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Path">Wire names with dots between; a step into a list goes to each of its items.</param>
/// <param name="Allowed">The values; letter case does not matter, as Azure does not mind it.</param>
public sealed record RequiredValue(string Type, string Path, params IReadOnlyList<string> Allowed)
{
    /// <summary>Whether leaving the property out gives a required value too.</summary>
    public bool OrUnset { get; init; }

    /// <summary>Every place where a resource has another value.</summary>
    internal IEnumerable<Violation> Check(ResourceFact resource) =>
        from got in resource.Inputs.All(Path)
        where !(got is null && OrUnset) && !Allowed.Contains(got.Text(), StringComparer.OrdinalIgnoreCase)
        let wanted = string.Join(" or ", Allowed.Select(value => $"`{value}`"))
        select new Violation(resource, $"`{Path}` is {got.Shown()}; set it to {wanted}") { NotJudged = got.IsMark() };
}
