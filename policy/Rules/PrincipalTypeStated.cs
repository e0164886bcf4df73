using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A role assignment states the kind of its principal. Left out, Azure takes a user and looks the id up in the directory, which fails for an identity
/// that was made a moment ago.
/// </summary>
public sealed class PrincipalTypeStated : IPolicy
{
    /// <inheritdoc/>
    public string Name => "principal-type-stated";

    /// <inheritdoc/>
    public Level Level => Level.Mandatory;

    /// <inheritdoc/>
    public Severity Severity => Severity.Medium;

    /// <inheritdoc/>
    public string Description => "Role assignments go to groups and service principals, and say which.";

    /// <inheritdoc/>
    public IEnumerable<Violation> Check(StackFacts stack) =>
        from resource in stack.OfType(AzureTypes.RoleAssignment)
        let kind = resource.Inputs["principalType"]
        where kind.Text() is not ("Group" or "ServicePrincipal")
        select new Violation(resource, $"`principalType` is {kind.Shown()}; set it to `Group` or `ServicePrincipal`");
}
