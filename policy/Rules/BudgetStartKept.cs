using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A new budget may not count from a month that is over, and one that exists keeps its month: a fixed month serves
/// environments that are made in it, a computed one breaks every later update unless its changes are ignored. Sources:
/// Azure/azure-quickstart-templates, issue 7095; hashicorp/terraform-provider-azurerm, pull request 12121.
/// </summary>
public sealed class BudgetStartKept() : ResourceRule(
    "budget-start-kept", Level.Mandatory, Severity.Medium,
    "A budget keeps the month that it was made with.",
    "count from the month of the first deployment and ignore changes of it")
{
    const string Start = "timePeriod.startDate";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from budget in stack.OfType("azure-native:consumption:Budget")
        where !budget.IgnoreChanges.Contains(Start)
        select new Violation(
            budget,
            $"`{Start}` is {budget.Inputs.At(Start).Shown()} and its changes are not ignored; count from the month of "
            + "the first deployment and ignore changes");
}
