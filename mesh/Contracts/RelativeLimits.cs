using System.Text.RegularExpressions;

namespace Platform.Mesh.Contracts;

/// <summary>
/// What a bronze column may be beside another one: a number within a share of it, or the same text. Another value sets
/// the row aside.
/// </summary>
/// <param name="Minimum">The least share; null for a text.</param>
/// <param name="Maximum">The largest share; null for a text.</param>
/// <param name="OfCatalogue">Whether the other column is of the catalogue, and not of the same row.</param>
/// <param name="Column">The other column.</param>
public sealed partial record RelativeLimits(string? Minimum, string? Maximum, bool OfCatalogue, string Column)
{
    /// <summary>
    /// Reads <c>0 to 3 catalogue.capacity_mw</c> or <c>catalogue.plant_type</c>; null where it is neither.
    /// </summary>
    internal static RelativeLimits? Read(string text) => Form().Match(text) is { Success: true, Groups: var parts }
        && parts["minimum"].Success | parts["catalogue"].Success
            ? new(
                parts["minimum"].Success ? parts["minimum"].Value : null,
                parts["minimum"].Success ? parts["maximum"].Value : null,
                parts["catalogue"].Success,
                parts["column"].Value)
            : null;

    [GeneratedRegex(
        @"^((?<minimum>\d{1,6}(\.\d{1,9})?) to (?<maximum>\d{1,6}(\.\d{1,9})?) )?(?<catalogue>catalogue\.)?"
        + @"(?<column>[a-z_][a-z0-9_]*)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
