using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// Who sets run_as needs the role servicePrincipal.user on the identity; where administrators are restricted,
/// administrators too.
/// </summary>
public sealed class RunAsAllowed() : Precondition(
    "run-as-allowed",
    "What runs as a service principal waits for the rule set that lets the deploying identity use it.",
    "terraform-provider-databricks, docs/resources/restrict_workspace_admins_setting.md and alert_v2.md",
    "make it with `WorkspaceScope.Runs`")
{
    const string User = "roles/servicePrincipal.user";

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from resource in stack.OfType(DatabricksTypes.Job, DatabricksTypes.Pipeline, DatabricksTypes.Alert)
        from principal in NamedPrincipals.In(stack, resource, "runAs")
        select new Need(resource, $"the right to use `{principal}`",
            [.. stack.OfType(DatabricksTypes.RuleSet).Where(rules => LetsUse(rules, principal))]);

    // A rule set is named for its principal: accounts/{id}/servicePrincipals/{application}/ruleSets/default.
    static bool LetsUse(ResourceFact rules, string principal) =>
        rules.Inputs["grantRules"].Items().Any(rule => rule.At("role").Text() == User)
        && (rules.SourcesOf("name").Contains(principal)
            || rules.Inputs["name"].Text()?.Contains($"/{principal}/", StringComparison.Ordinal) is true);
}
