using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A group of the Databricks account has the members that identity management brings from the group of Entra that its
/// external id names; without either, nobody is in it, and what is granted to it is granted to nobody. Provisioning by
/// SCIM carries users that are in the group themselves, neither groups nor service principals. Sources:
/// learn.microsoft.com/azure/databricks/admin/users-groups/automatic-identity-management; .../scim/aad, limitations.
/// </summary>
public sealed class GroupsFilled() : PolicyRule(
    "groups-filled", Level.Mandatory, Severity.High,
    "Every group of the Databricks account is one of Entra, and settings say what brings all its members.",
    "set `externalId` and, in the settings, `groupMembers`", "IM-1")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    const string Member = "azuread:index/groupMember:GroupMember";

    // Who is named by the key of the resource that makes it; a person is in no plan.
    static readonly string[] NotCarried =
    [
        EntraTypes.Group, EntraTypes.ServicePrincipal, AzureTypes.Identity,
    ];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        foreach (var group in stack.OfType(DatabricksTypes.Group).Where(one => one.Inputs["api"].Text() != "workspace"))
        {
            if (group.Inputs["externalId"] is null)
            {
                yield return new Violation(
                    group,
                    "`externalId` is not set, so that nobody is in it; set it to the object id of a group of Entra");
            }
            else if (!stack.MembersArrive)
            {
                yield return new Violation(
                    group, "nothing is said to bring its members from Entra; set `groupMembers` in the settings");
            }
            else if (!stack.MembersArriveWhole)
            {
                foreach (var member in Left(stack, group))
                {
                    yield return new Violation(
                        group, $"provisioning leaves out its member `{member}`; set `groupMembers` to `automatic`");
                }
            }
        }
    }

    static IEnumerable<string> Left(StackFacts stack, ResourceFact group)
    {
        var same = group.SourcesOf("externalId").ToHashSet();
        return from membership in stack.OfType(Member)
               where membership.SourcesOf("groupObjectId").Any(same.Contains)
               from member in stack.Sources(membership, "memberObjectId", NotCarried)
               where !same.Contains(member.Key)
               select member.Key;
    }
}
