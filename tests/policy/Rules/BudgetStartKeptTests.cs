using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class BudgetStartKeptTests
{
    const string Says = "`timePeriod.startDate` is `2026-12-01T00:00:00Z` and its changes are not ignored; "
        + "count from the month of the first deployment and ignore changes";

    static readonly ResourceFact Budget = Some.Resource(
        "azure-native:consumption:Budget", """{"timePeriod":{"startDate":"2026-12-01T00:00:00Z"}}""");

    [Test]
    public void A_budget_that_ignores_changes_of_its_start_is_fine() => Assert.That(
        Some.Judge(new BudgetStartKept(), Budget with { IgnoreChanges = ["timePeriod.startDate"] }), Is.Empty);

    [Test]
    public void One_that_does_not_is_named() =>
        Assert.That(Some.Judge(new BudgetStartKept(), Budget), Is.EqualTo(new[] { $"it: {Says}" }));

    [Test]
    public void The_first_plans_fixed_a_month(
        [ValueSource(typeof(Plans), nameof(Plans.Environments))] string environment) => Assert.That(
        FirstPlans.Judge(new BudgetStartKept(), environment), Has.Length.EqualTo(1).And.All.EndsWith(Says));
}
