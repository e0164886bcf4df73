using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Who manages an object decides who else reads it: that is one group, and nobody who happens to have an account.
/// Source: terraform-provider-databricks, docs/resources/permissions.md.
/// </summary>
public sealed class ListsNarrow() : ResourceRule(
    "lists-narrow", Level.Mandatory, Severity.High,
    "Access lists give nothing to all users, and CAN_MANAGE to the administrators alone.",
    "name the groups that need it, the administrators as managers", "PA-7", "SAT-GOV-45")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        stack.OfType(DatabricksTypes.Permissions).SelectMany(list => Judge(list, stack));

    static IEnumerable<Violation> Judge(ResourceFact list, StackFacts stack)
    {
        var lines = list.Inputs["accessControls"].Items().ToArray();
        foreach (var group in lines.Select(line => line.At("groupName")).Where(group => group is not null))
        {
            if (group.IsMark() || GrantsNarrow.Everybody.Contains(group.Text()!))
            {
                yield return new Violation(list, $"`accessControls` name {group.Shown()}; name a group of the platform")
                {
                    NotJudged = group.IsMark(),
                };
            }
        }

        var managers = lines.Where(line => line.At("permissionLevel").Text() == "CAN_MANAGE").ToArray();
        foreach (var group in managers.Select(line => line.At("groupName"))
            .Where(group => group.Text() != (stack.Administrators ?? managers[0].At("groupName").Text() ?? "")))
        {
            yield return new Violation(
                list, $"{(group is null ? "who is no group" : group.Shown())} has `CAN_MANAGE`; leave it to the "
                + "administrators' group")
            {
                NotJudged = group.IsMark(),
            };
        }
    }
}
