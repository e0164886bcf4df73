using Platform.Pack.Wire;
using Platform.Policy.Judging;

namespace Platform.Pack;

/// <summary>Findings, as the engine shows them: the message alone, below the name of the pack.</summary>
static class Diagnostics
{
    /// <summary>A violation.</summary>
    /// <param name="rule">The rule that it breaks.</param>
    /// <param name="level">What that means; nothing is remediated here, and what would have been is not right.</param>
    /// <param name="violation">The violation.</param>
    /// <param name="urn">The resource; the engine knows it where it shows one alone.</param>
    public static AnalyzeDiagnostic Of(PolicyRule rule, EnforcementLevel level, Violation violation, string urn) =>
        Diagnostic(rule, violation.Message, urn, (level, violation.NotJudged) switch
        {
            (_, true) => EnforcementLevel.Advisory,
            (EnforcementLevel.Remediate, _) => EnforcementLevel.Mandatory,
            _ => level,
        });

    /// <summary>What a rule could not decide, if so: one line for all resources together.</summary>
    public static IEnumerable<AnalyzeDiagnostic> Undecided(Verdict verdict) => verdict.Missing is { } missing
        ? [Diagnostic(verdict.Rule, $"not decidable: {missing}", "", EnforcementLevel.Advisory)]
        : [];

    static AnalyzeDiagnostic Diagnostic(PolicyRule rule, string message, string urn, EnforcementLevel level) => new()
    {
        PolicyName = rule.Name,
        PolicyPackName = Information.Name,
        PolicyPackVersion = Information.Version,
        Message = message,
        EnforcementLevel = level,
        Severity = Information.SeverityOf(rule),
        Urn = urn,
    };
}
