using System.Globalization;
using Platform.Tests.Stacks;

namespace Platform.Tests.Azure;

/// <summary>
/// A change of a budget needs no eTag. Up to API version 2019-10-01 the service asked for the latest one in every
/// update (400 without it: MicrosoftDocs/azure-docs, issue 34023); from 2021-10-01 on it is optional, a form of
/// concurrency control (learn.microsoft.com/rest/api/consumption/budgets/create-or-update). One that is written into a
/// program is old after the first change, and the service then refuses it.
/// </summary>
public sealed class BudgetTests
{
    const string Budget = "azure-native:consumption:Budget";

    [Test]
    public void The_version_in_use_asks_for_no_eTag() => Assert.That(
        DateOnly.ParseExact(
            ArmKind.All[Budget].Type.Split('@')[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Is.GreaterThanOrEqualTo(new DateOnly(2021, 10, 1)));

    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void And_no_plan_sends_one(string environment)
    {
        var budgets = Plans.Of(environment).Of(Budget);
        Assert.That(budgets, Has.Length.EqualTo(1));
        Assert.That(budgets.Where(budget => budget.Inputs.ContainsKey("eTag")), Is.Empty);
    }
}
