using Platform.Pack.Wire;
using Platform.Policy.Judging;

namespace Platform.Pack;

/// <summary>Findings, as the engine shows them: the message alone, below the name of the pack.</summary>
static class Diagnostics
{
    /// <summary>A finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="urn">The resource; the engine knows it where it shows one alone.</param>
    public static AnalyzeDiagnostic Of(Finding finding, string urn) => new()
    {
        PolicyName = finding.Policy,
        PolicyPackName = Information.Name,
        PolicyPackVersion = Information.Version,
        Message = finding.Message,
        // Nothing is remediated here, and what would have been is not right.
        EnforcementLevel = finding.Level == Level.Remediate
            ? EnforcementLevel.Mandatory
            : Information.Named(finding.Level),
        Severity = Information.Named(finding.Severity),
        Urn = urn,
    };

    /// <summary>What a rule could not decide, if so: one line for all resources together.</summary>
    public static IEnumerable<AnalyzeDiagnostic> Undecided(Verdict verdict) => verdict.Missing is { } missing
        ? [Of(new(verdict.Rule.Name, Level.Advisory, verdict.Rule.Severity, "", Finding.Undecided + missing), "")]
        : [];
}
