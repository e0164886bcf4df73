using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// No e-mail address stands where no mail is sent to it: whoever may read a resource reads its tags, and the bill shows
/// them too.
/// </summary>
public sealed partial class NoPersonalData() : ResourceRule(
    "no-personal-data", Level.Mandatory, Severity.Medium,
    "No e-mail address stands anywhere but where somebody is to be told.",
    "leave the address out")
{
    /// <summary>
    /// Members that take a mailbox: of action groups, budgets, jobs, pipelines, alerts and notification destinations
    /// (the providers' schemas).
    /// </summary>
    static readonly HashSet<string> Mailboxes =
    [
        "addresses", "contactEmails", "emailAddress", "emailRecipients", "target", "userEmail",
        "onStarts", "onSuccesses", "onFailures", "onDurationWarningThresholdExceededs", "onStreamingBacklogExceededs",
    ];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from resource in stack.Resources
        from path in Addresses(resource.Inputs, "")
        select new Violation(resource, $"`{path}` holds an e-mail address; leave it out");

    static IEnumerable<string> Addresses(JsonNode? node, string path) => node switch
    {
        JsonObject item => item.Where(member => !Mailboxes.Contains(member.Key))
            .SelectMany(member => Addresses(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        JsonArray list => list.SelectMany((item, index) => Addresses(item, $"{path}[{index}]")),
        _ => Address().IsMatch(node.Text() ?? "") ? [path] : [],
    };

    // Not what stands before the account in abfss://container@account...
    [GeneratedRegex(@"(?<![\w.+/:-])[\w.+-]+@[\w-]+(\.[\w-]+)+")]
    private static partial Regex Address();
}
