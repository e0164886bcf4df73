using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Groups, users and service principals of the Databricks account are those of every environment. The provider
/// deactivates or deletes them with the resource (Terraform provider, service_principal.md and group.md), so that
/// taking one stack down would lock the others out: they stay when they leave a program. Where settings protect state,
/// the groups are protected too, for a replacement would take every grant with it.
/// </summary>
public sealed class AccountPrincipalsKept() : ResourceRule(
    "account-principals-kept", Level.Mandatory, Severity.High,
    "Principals of the Databricks account stay when they leave a program; groups are protected where state is.",
    "set `retainOnDelete`; protect groups where state is protected")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    static readonly string[] Types =
        [DatabricksTypes.Group, DatabricksTypes.ServicePrincipal, "databricks:index/user:User"];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        foreach (var principal in stack.OfType(Types).Where(one => one.Inputs["api"].Text() != "workspace"))
        {
            if (principal.Type == DatabricksTypes.Group && stack.ProtectsState && !principal.Protect)
            {
                yield return new Violation(
                    principal, "`protect` is `false`; set it: a new group has none of the old one's grants");
            }

            // Last, for the engine shows a policy pack everything but this option.
            if (principal.RetainOnDelete is not true)
            {
                yield return new Violation(
                    principal, "`retainOnDelete` is not set; set it: other environments use the principal");
            }
        }
    }
}
