using Platform.Policy.Facts;

namespace Platform.Policy.Judging;

/// <summary>What rules say of a plan in an environment.</summary>
public static class Judgement
{
    /// <summary>The name under which exceptions that are over are found.</summary>
    public const string Expired = "exception-expired";

    /// <summary>The findings: mandatory first, then by severity, rule and resource.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="stack">The plan.</param>
    /// <param name="book">What the environment says about the rules.</param>
    /// <param name="today">The day for which exceptions are looked at.</param>
    public static IReadOnlyList<Finding> Of(
        IEnumerable<PolicyRule> rules, StackFacts stack, RuleBook book, DateOnly today)
    {
        var judged = stack with { Parameters = book.Parameters };
        var excepted = book.Exceptions.Where(one => !one.IsOver(today))
            .Select(one => (one.Policy, one.Resource)).ToHashSet();
        var found = from rule in rules
                    where book.LevelOf(rule) != Level.Disabled
                    from violation in rule.Check(judged)
                    where !excepted.Contains((rule.Name, violation.Resource.Key))
                    select Of(rule, book.LevelOf(rule), violation);
        return
        [
            .. found.Concat(book.Exceptions.Where(one => one.IsOver(today)).Select(Over))
                .OrderByDescending(finding => finding.Level).ThenByDescending(finding => finding.Severity)
                .ThenBy(finding => finding.Policy, StringComparer.Ordinal)
                .ThenBy(finding => finding.Resource, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
    }

    /// <summary>What one violation of a rule means at a level.</summary>
    public static Finding Of(PolicyRule rule, Level level, Violation violation) => violation.NotJudged
        ? new(rule.Name, Level.Advisory, rule.Severity, violation.Resource.Key, Finding.Undecided + violation.Message)
        : new(rule.Name, level, rule.Severity, violation.Resource.Key, violation.Message);

    // It fails whether its rule is broken or not: what is over is taken out of the file or renewed on purpose.
    static Finding Over(RuleException one) => new(
        Expired, Level.Mandatory, Severity.High, one.Resource,
        $"its exception from `{one.Policy}` was over on {one.Expires:yyyy-MM-dd}; mend the resource, or take the "
        + "exception out or renew it");
}
