using System.Text.Json.Nodes;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>Privileges on data are named one by one, and go to groups with members that somebody chose.</summary>
public sealed class GrantsNarrow() : ResourceRule(
    "grants-narrow", Level.Mandatory, Severity.High,
    "No grant goes to all users, and none gives ALL_PRIVILEGES.",
    "grant the privileges that are needed to a group of the platform", "PA-7")
{
    // Every user of the account is in the first, every user of a workspace in the second.
    internal static readonly HashSet<string> Everybody =
        new(StringComparer.OrdinalIgnoreCase) { "account users", "users" };

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
    [
        .. stack.OfType(DatabricksTypes.Grant).SelectMany(resource => Judge(resource, resource.Inputs, "")),
        .. stack.OfType(DatabricksTypes.Grants)
            .SelectMany(resource =>
                resource.Inputs["grants"].Items()
                    .SelectMany((grant, index) => Judge(resource, grant, $"grants[{index}]."))),
    ];

    static IEnumerable<Violation> Judge(ResourceFact resource, JsonNode? grant, string path)
    {
        var principal = grant.At("principal").Text();
        if (principal.IsMark() || Everybody.Contains(principal ?? ""))
        {
            yield return new Violation(
                resource, $"`{path}principal` is `{principal}`; grant to a group of the platform")
            {
                NotJudged = grant.At("principal").IsMark(),
            };
        }

        foreach (var privilege in grant.At("privileges").Texts()
            .Where(privilege => privilege is "ALL_PRIVILEGES" or "ALL PRIVILEGES" or ResourceFact.Unknown))
        {
            yield return new Violation(
                resource, $"`{path}privileges` contains `{privilege}`; name the privileges that are needed")
            {
                NotJudged = privilege == ResourceFact.Unknown,
            };
        }
    }
}
