using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Managed file events make a topic of the account's events beside the account, so the role that subscribes is given on
/// the resource group. Source: databricks/terraform-provider-databricks, docs/guides/unity-catalog-azure.md.
/// </summary>
public sealed class EventsSubscribed() : PolicyRule(
    "events-subscribed", Level.Mandatory, Severity.Medium,
    "The role that subscribes to file events is given on a resource group.",
    "give the role on the resource group")
{
    const string Subscriber = "428e0ff0-5e57-4d9c-a221-2c70d0e0a443";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from assignment in stack.OfType(AzureTypes.RoleAssignment)
        let role = assignment.Inputs["roleDefinitionId"]
        where role.IsMark() || role.Text()?.EndsWith(Subscriber, StringComparison.Ordinal) == true
        from account in stack.OfType(AzureTypes.StorageAccount)
        where assignment.SourcesOf("scope").Contains(account.Key)
        select new Violation(assignment, $"`scope` is `{account.Name}` alone; give the role on its resource group")
        {
            NotJudged = role.IsMark(),
        };
}
