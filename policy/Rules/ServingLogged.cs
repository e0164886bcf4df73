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
        from endpoint in stack.OfType(DatabricksTypes.ModelServing)
        let gateway = endpoint.Inputs["aiGateway"]
        from violation in new[]
        {
            gateway.At("inferenceTableConfig.enabled").Text() == "true" ? null
                : new Violation(endpoint, "`aiGateway.inferenceTableConfig.enabled` is not `true`; keep the requests"),
            gateway.IsMark() || gateway.At("rateLimits").Items().Any() ? null
                : new Violation(endpoint, "`aiGateway.rateLimits` are not set; limit the rate"),
        }
        where violation is not null
        select violation with { NotJudged = gateway.At("inferenceTableConfig.enabled").IsMark() };
}
