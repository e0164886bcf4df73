using System.Text.Json.Nodes;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Tables of gold are what others build on: each says what it holds, what a row is, who answers for it and on which
/// terms, in the flow.json from which a run gives it its comment and tags.
/// </summary>
public sealed class GoldDescribed() : FlowTablesRule(
    "gold-described", Level.Mandatory, Severity.Medium,
    "Every table of gold has a comment, a grain, tags for owner, layer and domain, and terms of use.",
    "give the table's contract team, description and grain", "DP-1")
{
    static readonly string[] Demanded =
    [
        "grain", "about.comment", "about.tags.domain", "about.tags.layer", "about.tags.owner",
        "about.terms.usage", "about.terms.limitations",
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Violation> Check(ResourceFact file, JsonNode? table)
    {
        string[] missing = table.At("layer").Text() != "gold" ? [] :
            [.. Demanded.Where(member => string.IsNullOrWhiteSpace(table.At(member).Text()))];
        return missing.Length == 0 ? [] :
        [
            new Violation(
                file,
                $"gold.{table.At("name").Text()} lacks {string.Join(", ", missing.Select(member => $"`{member}`"))}; "
                + "give its contract team and description"),
        ];
    }
}
