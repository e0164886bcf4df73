using System.Text;
using System.Text.Json.Nodes;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Tables of gold are what others build on: each says what it holds, what a row is, who answers for it and on which
/// terms, in the flow.json from which a run gives it its comment and tags.
/// </summary>
public sealed class GoldDescribed() : PolicyRule(
    "gold-described", Level.Mandatory, Severity.Medium,
    "Every table of gold has a comment, a grain, tags for owner, layer and domain, and terms of use.")
{
    const string Flow = "/flow.json";

    static readonly string[] Demanded =
    [
        "grain", "about.comment", "about.tags.domain", "about.tags.layer", "about.tags.owner",
        "about.terms.usage", "about.terms.limitations",
    ];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) => stack
        .OfType([DatabricksTypes.File])
        .Where(file => file.Inputs.At("path").Text()?.EndsWith(Flow, StringComparison.Ordinal) == true)
        .SelectMany(Missing);

    static IEnumerable<Violation> Missing(ResourceFact file)
    {
        var content = file.Inputs.At("contentBase64");
        if (content.IsMark())
        {
            yield return new Violation(file, $"`contentBase64` is {content.Shown()}; give a file that is known")
            {
                NotJudged = true,
            };
            yield break;
        }
        var flow = JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(content.Text() ?? "")));
        var tables = flow.At("tables") as JsonArray ?? [];
        foreach (var table in tables.Where(table => table.At("layer").Text() == "gold"))
        {
            var missing = Demanded.Where(member => string.IsNullOrWhiteSpace(table.At(member).Text()));
            if (string.Join(", ", missing.Select(member => $"`{member}`")) is { Length: > 0 } members)
            {
                yield return new Violation(
                    file, $"gold.{table.At("name").Text()} lacks {members}; give its contract team and description");
            }
        }
    }
}
