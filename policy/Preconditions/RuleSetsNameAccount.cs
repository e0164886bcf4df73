using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// The rule set of a service principal exists with it, and names principals of the account.
/// </summary>
public sealed class RuleSetsNameAccount() : Precondition(
    "rule-sets-name-account",
    "Rule sets wait for the principal that they are about and for those that they name to be in the account.",
    "terraform-provider-databricks, docs/resources/access_control_rule_set.md",
    "pass the account's principals to the options of the rule set")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from rules in stack.OfType(DatabricksTypes.RuleSet)
        from input in new[] { "name", "grantRules" }
        from principal in NamedPrincipals.In(stack, rules, input)
        where !stack.Adopted.ContainsKey(principal)
        select new Need(rules, $"`{principal}` in the account", NamedPrincipals.Account(stack, principal));
}
