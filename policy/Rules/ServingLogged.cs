using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// An endpoint of a model answers whoever may call it: what was asked and answered is kept, and how much is
/// limited. Source: terraform-provider-databricks, docs/resources/model_serving.md, ai_gateway.
/// Disabled until the endpoint of the option `serving` has both.
/// </summary>
public sealed class ServingLogged() : ResourceRule(
    "serving-logged", Level.Disabled, Severity.Medium,
    "Endpoints of models keep requests and limit their rate.",
    "set `aiGateway.inferenceTableConfig` and `aiGateway.rateLimits`", "LT-3", "SAT-NS-7")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
    [
        .. from endpoint in stack.OfType(DatabricksTypes.ModelServing)
           let kept = endpoint.Inputs.At("aiGateway.inferenceTableConfig.enabled")
           where kept.Text() != "true"
           select new Violation(
               endpoint, "`aiGateway.inferenceTableConfig.enabled` is not `true`; keep the requests")
           {
               NotJudged = kept.IsMark(),
           },
        .. from endpoint in stack.OfType(DatabricksTypes.ModelServing)
           let limits = endpoint.Inputs.At("aiGateway.rateLimits")
           where !limits.Items().Any()
           select new Violation(endpoint, "`aiGateway.rateLimits` are not set; limit the rate")
           {
               NotJudged = limits.IsMark(),
           },
    ];
}
