using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Where nothing is said, the Databricks provider takes the credentials that it finds in the environment, and stops
/// when there are two kinds: a DATABRICKS_TOKEN beside an Azure session is enough. Source: Pulumi Databricks,
/// configuration, `authType`.
/// </summary>
public sealed class SignInStated() : ResourceRule(
    "sign-in-stated", Level.Mandatory, Severity.Medium,
    "Every Databricks provider says how it signs in.",
    "set `authType` to the way that people and pipelines share")
{
    const string Provider = "pulumi:providers:databricks";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from provider in stack.OfType(Provider)
        where provider.Inputs["authType"].Text() is null
        select new Violation(provider, "`authType` is not set; set it to the one way that people and pipelines share");
}
