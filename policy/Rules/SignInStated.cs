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
    "Every Databricks provider says how it signs in, and by no token or secret.",
    "set `authType` to the way that people and pipelines share")
{
    const string Provider = "pulumi:providers:databricks";

    // These sign in by something that somebody keeps.
    static readonly string?[] Keys = ["pat", "basic", "azure-client-secret"];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from provider in stack.OfType(Provider)
        let way = provider.Inputs["authType"]
        where way is null || way.IsMark() || Keys.Contains(way.Text())
        select new Violation(
            provider, $"`authType` is {way.Shown()}; set it to the one way that people and pipelines share")
        {
            NotJudged = way.IsMark(),
        };
}
