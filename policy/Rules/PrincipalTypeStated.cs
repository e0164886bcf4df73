using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A role assignment states the kind of its principal. Left out, Azure takes a user and looks the id up in the
/// directory, which fails for an identity that was made a moment ago.
/// </summary>
public sealed class PrincipalTypeStated() : ResourceRule(
    "principal-type-stated", Level.Mandatory, Severity.Medium,
    "Role assignments go to groups and service principals, and say which.",
    "set `principalType` to `Group` or `ServicePrincipal`")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from resource in stack.OfType(AzureTypes.RoleAssignment)
        let kind = resource.Inputs["principalType"]
        where kind.Text() is not ("Group" or "ServicePrincipal")
        select new Violation(resource, $"`principalType` is {kind.Shown()}; set it to `Group` or `ServicePrincipal`")
        {
            NotJudged = kind.IsMark(),
        };
}
