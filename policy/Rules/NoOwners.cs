using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>Nobody is made Owner: the role gives everything, the right to give roles included.</summary>
public sealed class NoOwners() : ResourceRule(
    "no-owners", Level.Mandatory, Severity.High,
    "No role assignment gives the role Owner.",
    "give the narrowest role that suffices", "PA-7")
{
    /// <summary>The role Owner, by the list of Azure's built-in roles.</summary>
    const string Owner = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        foreach (var resource in stack.OfType(AzureTypes.RoleAssignment))
        {
            var role = resource.Inputs["roleDefinitionId"];
            if (role.IsMark())
            {
                yield return new Violation(
                    resource, $"`roleDefinitionId` is {role.Shown()}; use a role whose id is known beforehand")
                {
                    NotJudged = true,
                };
            }
            else if (role.Text()?.EndsWith(Owner, StringComparison.OrdinalIgnoreCase) is true)
            {
                yield return new Violation(
                    resource,
                    $"`roleDefinitionId` is {role.Shown()}, which is Owner; give the narrowest role that suffices");
            }
        }
    }
}
