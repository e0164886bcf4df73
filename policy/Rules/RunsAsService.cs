using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// What runs by itself runs as an identity that no person takes along when they leave. Source:
/// databricks-industry-solutions/security-analysis-tool, GOV-42.
/// </summary>
public sealed class RunsAsService() : ResourceRule(
    "runs-as-service", Level.Mandatory, Severity.High,
    "Jobs and pipelines run as a service principal.",
    "set `runAs.servicePrincipalName`", "IM-3", "SAT-GOV-42")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from made in stack.OfType(DatabricksTypes.Job, DatabricksTypes.Pipeline)
        where !made.Inputs["runAs"].IsMark() && made.Inputs.At("runAs.servicePrincipalName") is null
        select new Violation(made, "`runAs.servicePrincipalName` is not set; let it run as a service principal");
}
